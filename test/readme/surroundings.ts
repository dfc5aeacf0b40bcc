import { createMockCloud } from "@daypass/mock";

// What a reader of the README is assumed to have: the keys in the environment, and the clouds within
// reach. Here the clouds are the mock, behind the global `fetch`.
const cloud = createMockCloud();
const { auth: huawei } = cloud.account("huawei-iam");
const { auth: tencent } = cloud.account("tencent-sts");
const { password } = cloud.user("huawei-iam");

globalThis.fetch = cloud.fetch;
Object.assign(process.env, {
  HUAWEI_ACCESS_KEY: huawei.accessKeyId,
  HUAWEI_SECRET_KEY: huawei.secretAccessKey,
  HUAWEI_PASSWORD: password,
  TENCENT_SECRET_ID: tencent.secretId,
  TENCENT_SECRET_KEY: tencent.secretKey,
});
