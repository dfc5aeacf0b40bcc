// Loaded before a sample of the guide: stands in for the clouds behind `fetch` and for the storage services
// behind `https`. Prints which key signed a request, if the signature is that of the key.
import { createHash, createHmac } from "node:crypto";
import http from "node:http";
import https from "node:https";
import { createMockCloud } from "@daypass/mock";

const cloud = createMockCloud();
const { auth: huawei } = cloud.account("huawei-iam");
const { auth: tencent } = cloud.account("tencent-sts");
Object.assign(process.env, {
  HUAWEI_ACCESS_KEY: huawei.accessKeyId,
  HUAWEI_SECRET_KEY: huawei.secretAccessKey,
  TENCENT_SECRET_ID: tencent.secretId,
  TENCENT_SECRET_KEY: tencent.secretKey,
});

/** Secret and token of each key that the cloud issued. */
const issued = new Map();
globalThis.fetch = async (input, init) => {
  const answer = await cloud.fetch(input, init);
  const { credential, data } = await answer.clone().json();
  if (credential) issued.set(credential.access, [credential.secret, credential.securitytoken]);
  const { tmpSecretId, tmpSecretKey, sessionToken } = data?.credentials ?? {};
  if (tmpSecretId) issued.set(tmpSecretId, [tmpSecretKey, sessionToken]);
  return answer;
};

const hmac = (key, text, encoding) => createHmac("sha1", key).update(text).digest(encoding);

/** The key and signature in a request for OBS, and what the signature has to be. */
function readObs({ method, url, headers }) {
  const [, id, signature] = /^OBS (.+):(.+)$/.exec(headers.authorization) ?? [];
  const [secret = "", token] = issued.get(id) ?? [];
  const own = Object.keys(headers)
    .filter((name) => name.startsWith("x-obs-"))
    .sort();
  const [bucket] = headers.host.split(".");
  const lines = [
    method,
    headers["content-md5"] ?? "",
    headers["content-type"] ?? "",
    headers["x-obs-date"] ? "" : headers.date,
    ...own.map((name) => `${name}:${headers[name]}`),
    `/${bucket}${url}`,
  ];
  const isSigned = signature === hmac(secret, lines.join("\n"), "base64");
  return { api: "huawei-iam", id, isSigned, hasToken: headers["x-obs-security-token"] === token };
}

/** The same for COS. */
function readCos({ method, url, headers }) {
  const parts = new URLSearchParams(headers.authorization);
  const id = parts.get("q-ak");
  const [secret = "", token] = issued.get(id) ?? [];
  const pairs = parts
    .get("q-header-list")
    .split(";")
    .map((name) => `${name}=${encodeURIComponent(headers[name])}`);
  const request = [method.toLowerCase(), url, "", pairs.join("&"), ""].join("\n");
  const hash = createHash("sha1").update(request).digest("hex");
  const text = ["sha1", parts.get("q-sign-time"), hash, ""].join("\n");
  const key = hmac(secret, parts.get("q-key-time"), "hex");
  const isSigned = parts.get("q-signature") === hmac(key, text, "hex");
  return { api: "tencent-sts", id, isSigned, hasToken: headers["x-cos-security-token"] === token };
}

const server = http.createServer((request, response) => {
  // OBS is asked first, without a signature, which one it understands.
  if (request.url === "/?apiversion") return response.writeHead(200, { "x-obs-api": "3.0" }).end();
  const read = request.headers.host.includes(".obs.") ? readObs : readCos;
  const { api, id, isSigned, hasToken } = read(request);
  if (isSigned && hasToken) console.log(JSON.stringify({ api, obtained: { accessKeyId: id } }));
  request.resume();
  response.writeHead(isSigned && hasToken ? 200 : 403).end();
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
server.unref();

const agent = new http.Agent();
https.request = (options, callback) => {
  const { port } = server.address();
  const to = { host: "127.0.0.1", hostname: "127.0.0.1", port, protocol: "http:", agent };
  return http.request({ ...options, ...to }, callback);
};
