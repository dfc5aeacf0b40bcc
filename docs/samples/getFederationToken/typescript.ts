import { createClient } from "@daypass/tencent-sts";

const client = createClient({
  auth: {
    secretId: process.env.TENCENT_SECRET_ID ?? "",
    secretKey: process.env.TENCENT_SECRET_KEY ?? "",
  },
});
const policy = {
  version: "2.0",
  statement: [{ effect: "allow", action: "name/cos:PutObject", resource: "*" }],
};
const { data, failure } = await client.GET("/v2/index.php", {
  params: {
    query: {
      Action: "GetFederationToken",
      name: "browser",
      policy: encodeURIComponent(JSON.stringify(policy)),
    },
  },
});
if (failure) throw failure;
console.log(data?.data?.credentials.tmpSecretId);
