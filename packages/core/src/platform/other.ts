// Neither Node nor a browser: web standards, with a `fetch` that may say why it failed, as Node's does.
export { hmac, hmacBase64, hmacKey, hmacSha256Hex, sha256Hex } from "../crypto/web.ts";
export { publish } from "../diagnostics/web.ts";
export { reasonOf } from "../network-step/reason.ts";
