// Asks the mock cloud, which it reaches over TLS only, for a credential with Tencent Cloud's helper for COS.
const { getCredential } = require("qcloud-cos-sts");
const { report } = require("./report.cjs");

const { CLOUD_TLS_URL, TENCENT_SECRET_ID, TENCENT_SECRET_KEY, POLICY } = process.env;

async function federationKey(secretId) {
  const { credentials } = await getCredential({
    secretId,
    secretKey: TENCENT_SECRET_KEY,
    host: new URL(CLOUD_TLS_URL).host,
    policy: JSON.parse(POLICY),
    durationSeconds: 7_200,
  });
  const { tmpSecretId, tmpSecretKey, sessionToken } = credentials;
  return { accessKeyId: tmpSecretId, secretAccessKey: tmpSecretKey, sessionToken };
}

report(
  "tencent-sts",
  () => federationKey(TENCENT_SECRET_ID),
  () => federationKey("AKIDfakeUnknown"),
  // Not an Error: a plain object with the fields of the answer.
  (error) => ({ status: 200, code: error.Code }),
);
