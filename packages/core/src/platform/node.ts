// In one file for each platform, as every file takes Node a while to find.
export { hmac, hmacBase64, hmacKey, hmacSha256Hex, sha256Hex } from "../crypto/node.ts";
export { publish } from "../diagnostics/node.ts";
export { reasonOf } from "../network-step/reason.ts";
