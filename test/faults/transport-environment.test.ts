import { execFile } from "node:child_process";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { repository } from "../pack/tarballs.ts";
import { authority, serverCertificate } from "./network/certificate.ts";
import { httpServer, httpsServer, tcpServer } from "./network/loopback.ts";
import { fine } from "./network/provider.ts";
import { httpProxy } from "./network/proxy.ts";

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "daypass-network-"));
afterAll(() => rmSync(folder, { recursive: true }));

const company = authority("Fake Company Authority");
const authorityFile = join(folder, "company.pem");
writeFileSync(authorityFile, company.cert);

type Ask = (baseUrl: string, env: Readonly<Record<string, string>>) => Promise<unknown>;

/** What a program of its own gets from the server, in an environment of nothing but these variables. */
const askBy =
  (transport: string): Ask =>
  async (baseUrl, env) => {
    const program = join(repository, "test/faults/network/ask.ts");
    const { stdout, stderr } = await run(
      process.execPath,
      ["--conditions=@daypass/source", program, baseUrl, transport],
      { env, timeout: 25_000 },
    );
    expect(`${stdout}${stderr}`).not.toMatch(/fake-(proxy|caller)/);
    return JSON.parse(stdout);
  };

async function secureApi() {
  const certificate = serverCertificate({ hosts: ["localhost"], issuer: company });
  const { port, seen } = await httpsServer(certificate, fine);
  return { url: `https://localhost:${port}`, port, seen };
}

const credential = { accessKeyId: "FAKEKEY" };
const withAuthority = { NODE_EXTRA_CA_CERTS: authorityFile };
const viaProxy = (url: string) => ({ NODE_USE_ENV_PROXY: "1", HTTPS_PROXY: url });

describe.each(["the global fetch", "nodeFetch"])(
  "a program started with the platform's variables and %s",
  { timeout: 30_000 },
  (transport) => {
    const ask = askBy(transport);

    it("trusts a company's authority by NODE_EXTRA_CA_CERTS, and not without it", async () => {
      const { url, seen } = await secureApi();
      expect(await ask(url, {})).toMatchObject({
        code: "network",
        retryable: false,
        message: expect.stringContaining("name its file in NODE_EXTRA_CA_CERTS"),
      });
      expect(seen).toEqual([]);
      expect(await ask(url, withAuthority)).toEqual(credential);
    });

    it("F5 goes through the proxy of HTTPS_PROXY, with its user, for https", async () => {
      const { url, port } = await secureApi();
      const proxy = await httpProxy(200, "user:fake-proxy-password");
      expect(await ask(url, { ...withAuthority, ...viaProxy(proxy.url) })).toEqual(credential);
      expect(proxy.tunnels).toEqual([`localhost:${port}`]);
    });

    it("F5 goes directly to what NO_PROXY names", async () => {
      const { url } = await secureApi();
      const proxy = await httpProxy(502);
      const env = { ...withAuthority, ...viaProxy(proxy.url), NO_PROXY: "other.example,localhost" };
      expect(await ask(url, env)).toEqual(credential);
      expect(proxy.tunnels).toEqual([]);
    });

    it("F5 goes directly when nobody asked for the variables to be read", async () => {
      const { url } = await secureApi();
      const proxy = await httpProxy(502);
      const env = { ...withAuthority, HTTPS_PROXY: proxy.url };
      expect(await ask(url, env)).toEqual(credential);
      expect(proxy.tunnels).toEqual([]);
    });

    it("F5 does not wait for ever for a proxy that does not answer", async () => {
      const { url } = await secureApi();
      const { port } = await tcpServer(() => {});
      const env = { ...withAuthority, ...viaProxy(`http://127.0.0.1:${port}`) };
      expect(await ask(url, env)).toMatchObject({ code: "timeout", retryable: true });
    });

    it("F12 is not broken by a proxy variable that is set to nothing", async () => {
      const { port } = await httpServer(fine);
      const env = { NODE_USE_ENV_PROXY: "1", HTTP_PROXY: "", HTTPS_PROXY: "", NO_PROXY: "" };
      expect(await ask(`http://127.0.0.1:${port}`, env)).toEqual(credential);
    });

    it.each([407, 502])("says that the proxy answered %d", async (status) => {
      const { url, seen } = await secureApi();
      const proxy = await httpProxy(status);
      expect(await ask(url, { ...withAuthority, ...viaProxy(proxy.url) })).toMatchObject({
        code: "network",
        retryable: status === 502,
        message: expect.stringContaining(`(HTTP ${status})`),
      });
      expect(seen).toEqual([]);
    });
  },
);

it("F9 neither the pages nor the code switch certificate checks off", () => {
  const files = globSync(["*.md", "docs/**/*.md", "specs/*.md", "packages/**/*.{md,ts}"], {
    cwd: repository,
    exclude: (path) => /node_modules|dist/.test(path),
  });
  expect(files.length).toBeGreaterThan(50);
  const switches = /NODE_TLS_REJECT_UNAUTHORIZED|rejectUnauthorized|strictSSL|--insecure|\s-k\s/;
  const offending = files.filter((file) =>
    switches.test(readFileSync(join(repository, file), "utf8")),
  );
  expect(offending).toEqual([]);
});
