// Asks the mock cloud for a credential with Huawei Cloud's own SDK for Node.
const { GlobalCredentials } = require("@huaweicloud/huaweicloud-sdk-core");
// The package's main file asks for a file that does not exist.
const iam = require("@huaweicloud/huaweicloud-sdk-iam/v3/public-api");
const { report } = require("./report.cjs");

const { CLOUD_URL, CLOUD_SDK_AK, CLOUD_SDK_SK, DOMAIN_ID, DOMAIN_NAME, AGENCY_NAME } = process.env;
const credential = new GlobalCredentials()
  .withAk(CLOUD_SDK_AK)
  .withSk(CLOUD_SDK_SK)
  .withDomainId(DOMAIN_ID);
const client = iam.IamClient.newBuilder()
  .withCredential(credential)
  .withEndpoint(CLOUD_URL)
  .build();

async function agencyKey(agencyName) {
  const role = new iam.IdentityAssumerole(agencyName).withDomainName(DOMAIN_NAME);
  const identity = new iam.AgencyAuthIdentity(["assume_role"]).withAssumeRole(role);
  const body = new iam.CreateTemporaryAccessKeyByAgencyRequestBody(new iam.AgencyAuth(identity));
  const request = new iam.CreateTemporaryAccessKeyByAgencyRequest().withBody(body);
  const { credential: key } = await client.createTemporaryAccessKeyByAgency(request);
  return {
    accessKeyId: key.access,
    secretAccessKey: key.secret,
    sessionToken: key.securitytoken,
  };
}

report(
  "huawei-iam",
  () => agencyKey(AGENCY_NAME),
  () => agencyKey("fake-unknown-agency"),
  (error) => ({ status: error.httpStatusCode, code: error.errorCode }),
);
