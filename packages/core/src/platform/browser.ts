export { hmac, hmacBase64, hmacKey, hmacSha256Hex, sha256Hex } from "../crypto/web.ts";
export { publish } from "../diagnostics/web.ts";
export { reasonOf } from "../network-step/browser.ts";
