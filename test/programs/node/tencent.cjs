// Asks the mock cloud for a credential with Tencent Cloud's own SDK for Node.
const { sts } = require("tencentcloud-sdk-nodejs-sts");
const { report } = require("./report.cjs");

const { CLOUD_URL, TENCENT_SECRET_ID, TENCENT_SECRET_KEY, POLICY } = process.env;
const { protocol, host } = new URL(CLOUD_URL);

async function federationKey(secretId) {
  const client = new sts.v20180813.Client({
    credential: { secretId, secretKey: TENCENT_SECRET_KEY },
    region: "ap-guangzhou",
    profile: { httpProfile: { protocol: `${protocol}//`, endpoint: host } },
  });
  const answer = await client.GetFederationToken({
    Name: "browser",
    Policy: encodeURIComponent(POLICY),
    DurationSeconds: 129_600,
  });
  const { TmpSecretId, TmpSecretKey, Token } = answer.Credentials;
  return { accessKeyId: TmpSecretId, secretAccessKey: TmpSecretKey, sessionToken: Token };
}

report(
  "tencent-sts",
  () => federationKey(TENCENT_SECRET_ID),
  () => federationKey("AKIDfakeUnknown"),
  (error) => ({ status: 200, code: error.code }),
);
