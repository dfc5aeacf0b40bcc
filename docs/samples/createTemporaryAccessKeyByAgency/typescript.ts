import { huaweiIam } from "daypass";

const credentials = huaweiIam({
  auth: {
    accessKeyId: process.env.HUAWEI_ACCESS_KEY ?? "",
    secretAccessKey: process.env.HUAWEI_SECRET_KEY ?? "",
  },
  agencyName: "IAMAgency",
  domainName: "IAMDomainA",
});
const { accessKeyId, expiration } = await credentials();
console.log(accessKeyId, expiration);
