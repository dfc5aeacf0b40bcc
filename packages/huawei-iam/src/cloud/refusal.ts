import type { CloudRefusal, CloudReply, CloudWorld } from "@daypass/core/cloud";
import { gatewayReply, issuesText } from "@daypass/huawei-auth/cloud";

/** The error answer of IAM, in one of its two shapes, or of the gateway in front of it. */
export function refuse(refusal: CloudRefusal, world: CloudWorld): CloudReply {
  if (refusal.reason === "invalid") return keystone(400, issuesText(refusal));
  const { reason, detail, vendorCode } = refusal;
  if (vendorCode === "401") return keystone(401, detail);
  if (vendorCode === "IAM.1108") return coded(400, vendorCode, detail);
  if (reason === "forbidden") return keystone(403, detail);
  if (reason === "not-found") return coded(404, "IAM.0004", detail);
  if (reason === "timed-out") return keystone(408, detail);
  return gatewayReply(refusal, world) ?? keystone(500, detail);
}

const titles: Readonly<Record<number, string>> = {
  400: "Bad Request",
  401: "Unauthorized",
  403: "Forbidden",
  408: "Request Timeout",
  500: "Internal Server Error",
};

function keystone(status: number, message: string): CloudReply {
  return { status, body: { error: { code: status, message, title: titles[status] } } };
}

function coded(status: number, code: string, message: string): CloudReply {
  return { status, body: { error_msg: message, error_code: code } };
}
