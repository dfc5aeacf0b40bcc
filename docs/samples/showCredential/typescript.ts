import { huaweiLakeformation } from "daypass";

const credentials = huaweiLakeformation({
  auth: { token: process.env.HUAWEI_TOKEN ?? "" },
  region: "cn-north-4",
  projectId: "0f0e0d0c0b0a09080706050403020100",
  instanceId: "2180518f-42b8-4947-b20b-adfc53981a25",
  userNames: ["user1"],
});
const { accessKeyId, expiration } = await credentials();
console.log(accessKeyId, expiration);
