import { tencentSts } from "daypass";

const credentials = tencentSts({
  version: "2018-08-13",
  region: "ap-guangzhou",
  auth: {
    secretId: process.env.TENCENT_SECRET_ID ?? "",
    secretKey: process.env.TENCENT_SECRET_KEY ?? "",
  },
  name: "browser",
  policy: {
    version: "2.0",
    statement: [{ effect: "allow", action: "name/cos:PutObject", resource: "*" }],
  },
});
const { accessKeyId, expiration } = await credentials();
console.log(accessKeyId, expiration);
