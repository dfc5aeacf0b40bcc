import { huaweiSwr } from "daypass";

const registry = huaweiSwr({
  auth: { token: process.env.HUAWEI_TOKEN ?? "" },
  region: "cn-north-4",
  projectId: "0f0e0d0c0b0a09080706050403020100",
  instanceId: "9f0ae0f5-3ad5-4f2c-9a55-0d4f7a1d2c3b",
});
const { username, expiration } = await registry();
console.log(username, expiration);
