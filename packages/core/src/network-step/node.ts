import { broken, type Step } from "./step.ts";

const resolution: Step = {
  code: "network",
  what: "the host name was not found",
  advice: "Check baseUrl or region and the name service",
  retryable: true,
  unsent: true,
};
const connection: Step = {
  code: "network",
  what: "no connection",
  advice: "Check the network, the firewall and the proxy",
  retryable: true,
  unsent: true,
};
const connectTimeout: Step = { ...connection, code: "timeout", what: "no connection in time" };
const answerTimeout: Step = {
  code: "timeout",
  what: "no complete answer in time",
  advice: "Try again later",
  retryable: true,
  unsent: false,
};
const certificate: Step = {
  code: "network",
  what: "the server's certificate was not accepted",
  advice: "Check baseUrl, and who answers there",
  retryable: false,
  unsent: true,
};
const expired: Step = {
  ...certificate,
  what: "the server's certificate has expired",
  advice: "Check the clock of this machine; if it is right, the server needs a new certificate",
};
const notYetValid: Step = {
  ...certificate,
  what: "the server's certificate is not valid yet",
  advice: "Check the clock of this machine",
};
const wrongHost: Step = {
  ...certificate,
  what: "the server's certificate is for another host",
  advice: "Check baseUrl and the name service: something else than the API answers there",
};
const unknownAuthority: Step = {
  ...certificate,
  what: "the server's certificate is from an authority that this machine does not know",
  advice:
    "If it is your company's authority, name its file in NODE_EXTRA_CA_CERTS; if not, somebody may be listening in",
};
const tls: Step = {
  ...certificate,
  what: "no TLS connection",
  advice: "Check baseUrl and its port, and the proxy",
};
const headersTooLarge: Step = {
  code: "network",
  what: "the answer's headers are larger than the platform allows",
  advice: "Start Node with --max-http-header-size=131072, as tokens in headers can be long",
  retryable: false,
  unsent: false,
};
const headersFarTooLarge: Step = {
  ...headersTooLarge,
  advice: "Check baseUrl, and who answers there",
};
const wrongProtocol: Step = {
  code: "network",
  what: "the agent is not one for this protocol",
  advice: "Give nodeFetch an https.Agent for https:, an http.Agent for http:",
  retryable: false,
  unsent: true,
};
const undecodable: Step = {
  ...broken,
  what: "the answer's body could not be decompressed",
  advice: "Check the proxy, or try again",
};
const wrongLength: Step = {
  ...broken,
  what: "the answer is shorter or longer than it says",
  advice: "Check the proxy, or try again",
};
const tunnel: Step = {
  ...connection,
  what: "the proxy did not connect to the API",
  advice: "Check that the proxy lets this host through, or try again",
};
const proxyLogin: Step = {
  ...tunnel,
  what: "the proxy asks for a user and a password",
  advice: "Put them into the proxy's URL, http://user:password@host:port",
  retryable: false,
};

const steps: Readonly<Record<string, Step>> = {
  ENOTFOUND: resolution,
  EAI_AGAIN: resolution,
  EAI_FAIL: resolution,
  ECONNREFUSED: connection,
  EHOSTUNREACH: connection,
  ENETUNREACH: connection,
  UND_ERR_CONNECT_TIMEOUT: connectTimeout,
  ETIMEDOUT: answerTimeout,
  UND_ERR_HEADERS_TIMEOUT: answerTimeout,
  UND_ERR_BODY_TIMEOUT: answerTimeout,
  UND_ERR_HEADERS_OVERFLOW: headersTooLarge,
  HPE_HEADER_OVERFLOW: headersFarTooLarge,
  UND_ERR_RES_CONTENT_LENGTH_MISMATCH: wrongLength,
  ERR_INVALID_PROTOCOL: wrongProtocol,
  ERR_PROXY_TUNNEL: tunnel,
  CERT_HAS_EXPIRED: expired,
  CERT_NOT_YET_VALID: notYetValid,
  ERR_TLS_CERT_ALTNAME_INVALID: wrongHost,
  HOSTNAME_MISMATCH: wrongHost,
  DEPTH_ZERO_SELF_SIGNED_CERT: unknownAuthority,
  SELF_SIGNED_CERT_IN_CHAIN: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT: unknownAuthority,
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: unknownAuthority,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: unknownAuthority,
};

/** The step that failed, by the platform's error code. */
export function stepOf(platformCode = ""): Step {
  const step = Object.hasOwn(steps, platformCode) ? steps[platformCode] : undefined;
  if (step !== undefined) return step;
  if (/CERT|^UNABLE_TO_/.test(platformCode)) return certificate;
  if (/^Z_|^ERR_.*(?:BROTLI|ZSTD)/.test(platformCode)) return undecodable;
  return /^ERR_TLS|^ERR_SSL|^EPROTO$/.test(platformCode) ? tls : broken;
}

/** The step that failed when a proxy refused to connect to the API. */
export function stepOfProxy(status: string): Step {
  return status === "407" ? proxyLogin : tunnel;
}
