// The server's side of what the Huawei Cloud APIs share. Only clouds import it, never a client.
export { account, accountAuth, issueKey, prepare } from "./cloud/account.ts";
export { authenticate } from "./cloud/authentication.ts";
export { gatewayReply, issuesText } from "./cloud/gateway.ts";
export { projectRefusal } from "./cloud/project.ts";
export { iamTime, secondsTime } from "./cloud/time.ts";
