import { userToken } from "daypass";

const token = userToken({
  username: "IAMUser",
  password: process.env.HUAWEI_PASSWORD ?? "",
  domainName: "IAMDomainA",
  scope: { project: { name: "cn-north-4" } },
});
console.log((await token()).length, "characters, for X-Auth-Token or as the option auth");
