export { hmac, hmacBase64, hmacKey, hmacSha256Hex, sha256Hex } from "../crypto/web.ts";
export { publish } from "../diagnostics/web.ts";
export { stepOf, stepOfProxy } from "../network-step/browser.ts";
