import { Agent as SecureAgent } from "node:https";
import { nodeFetch } from "daypass/node";
import { Agent, EnvHttpProxyAgent } from "undici";
import { describe, expect, it } from "vitest";
import { authority, serverCertificate } from "./network/certificate.ts";
import { fetchBy } from "./network/dispatcher.ts";
import { httpsServer } from "./network/loopback.ts";
import { caller, errorOf, fine } from "./network/provider.ts";
import { httpProxy, httpsProxy } from "./network/proxy.ts";

const company = authority("Fake Company Authority");
const ca = company.cert;
const dayMs = 86_400_000;

/** How a caller trusts the authority, and goes through a proxy. */
const ways = [
  {
    name: "undici",
    trusting: () => fetchBy(new Agent({ connect: { ca } })),
    through: (proxyUrl: string, noProxy: string) => {
      const proxies = { httpProxy: proxyUrl, httpsProxy: proxyUrl, noProxy };
      const tls = { connect: { ca }, requestTls: { ca }, proxyTls: { ca } };
      return fetchBy(new EnvHttpProxyAgent({ ...proxies, ...tls }));
    },
    unknown: undefined,
  },
  {
    name: "nodeFetch",
    trusting: () => nodeFetch({ agent: new SecureAgent({ ca }) }),
    through: (proxyUrl: string, noProxy: string) => {
      const proxyEnv = { HTTPS_PROXY: proxyUrl, NO_PROXY: noProxy };
      return nodeFetch({ agent: new SecureAgent({ ca, proxyEnv }) });
    },
    unknown: nodeFetch(),
  },
] as const;
type Way = (typeof ways)[number];

/** One test for each way. */
function overEach(title: string, test: (way: Way) => Promise<void>): void {
  describe(title, () => {
    it.each(ways)("over $name", test);
  });
}

describe("a certificate", () => {
  overEach(
    "that the company's authority signed is accepted where the caller trusts it",
    async ({ trusting }) => {
      const certificate = serverCertificate({ hosts: ["localhost"], issuer: company });
      const { port } = await httpsServer(certificate, fine);
      const { provider } = caller(`https://localhost:${port}`, { fetch: trusting() });
      expect((await provider()).accessKeyId).toBe("FAKEKEY");
    },
  );

  overEach(
    "G3.10 expired certificate: named, sent nothing, not tried again",
    async ({ trusting }) => {
      const notAfter = new Date(Date.now() - dayMs);
      const notBefore = new Date(Date.now() - 3 * dayMs);
      const hosts = ["localhost"];
      const old = serverCertificate({ hosts, issuer: company, notBefore, notAfter });
      const { port, seen } = await httpsServer(old, fine);
      const { provider, retries } = caller(`https://localhost:${port}`, { fetch: trusting() });
      const error = await errorOf(provider());
      expect(error).toMatchObject({ code: "network", retryable: false });
      expect(error.message).toContain("the server's certificate has expired (CERT_HAS_EXPIRED)");
      expect({ seen, retries }).toEqual({ seen: [], retries: [] });
    },
  );

  overEach("G3.11 wrong host: named, sent nothing, not tried again", async ({ trusting }) => {
    const other = serverCertificate({ hosts: ["elsewhere.example"], issuer: company });
    const { port, seen } = await httpsServer(other, fine);
    const { provider, retries } = caller(`https://localhost:${port}`, { fetch: trusting() });
    const error = await errorOf(provider());
    expect(error).toMatchObject({ code: "network", retryable: false });
    expect(error.message).toContain("for another host (ERR_TLS_CERT_ALTNAME_INVALID)");
    expect({ seen, retries }).toEqual({ seen: [], retries: [] });
  });

  overEach(
    "G3.12 unknown CA: named with what to do about a company's own, sent nothing",
    async ({ unknown }) => {
      const certificate = serverCertificate({ hosts: ["localhost"], issuer: company });
      const { port, seen } = await httpsServer(certificate, fine);
      const { provider, retries } = caller(`https://localhost:${port}`, { fetch: unknown });
      const error = await errorOf(provider());
      expect(error).toMatchObject({ code: "network", retryable: false });
      expect(error.message).toContain("an authority that this machine does not know");
      expect(error.message).toContain("name its file in NODE_EXTRA_CA_CERTS");
      expect({ seen, retries }).toEqual({ seen: [], retries: [] });
    },
  );
});

describe("a proxy", () => {
  async function behind(proxyUrl: string, { through }: Way, noProxy = "") {
    const certificate = serverCertificate({ hosts: ["localhost"], issuer: company });
    const { port, seen } = await httpsServer(certificate, fine);
    const fetch = through(proxyUrl, noProxy);
    return { ...caller(`https://localhost:${port}`, { fetch }), port, seen };
  }

  overEach("that knows the user connects to the API, which alone sees the request", async (way) => {
    const proxy = await httpProxy(200, "user:fake-proxy-password");
    const { provider, port, seen } = await behind(proxy.url, way);
    expect((await provider()).accessKeyId).toBe("FAKEKEY");
    expect(proxy.tunnels).toEqual([`localhost:${port}`]);
    expect(seen).toHaveLength(1);
  });

  // For Node's own agents, only NODE_EXTRA_CA_CERTS names the authority of a proxy.
  it("that is itself spoken to over TLS works with the company's authority", async () => {
    const certificate = serverCertificate({ hosts: ["localhost"], issuer: company });
    const proxy = await httpsProxy(certificate);
    const { provider, port } = await behind(proxy.url, ways[0]);
    expect((await provider()).accessKeyId).toBe("FAKEKEY");
    expect(proxy.tunnels).toEqual([`localhost:${port}`]);
  });

  overEach("G3.13 proxy 407: asks for user and password, once, and quotes none", async (way) => {
    const proxy = await httpProxy(200, "user:fake-proxy-password");
    const wrong = proxy.url.replace("fake-proxy-password", "fake-wrong-password");
    const { provider, seen } = await behind(wrong, way);
    const error = await errorOf(provider());
    expect(error).toMatchObject({ code: "network", retryable: false });
    expect(error.message).toContain("the proxy asks for a user and a password (HTTP 407)");
    expect(error.message).not.toContain("fake-wrong");
    expect({ seen, tunnels: proxy.tunnels.length }).toEqual({ seen: [], tunnels: 1 });
  });

  overEach("G3.14 proxy 502: tried again, then named", async (way) => {
    const proxy = await httpProxy(502);
    const { provider, seen } = await behind(proxy.url, way);
    const error = await errorOf(provider());
    expect(error).toMatchObject({ code: "network", retryable: true });
    expect(error.message).toContain("the proxy did not connect to the API (HTTP 502)");
    expect({ seen, tunnels: proxy.tunnels.length }).toEqual({ seen: [], tunnels: 3 });
  });

  overEach("G3.15 NO_PROXY: hosts on the list are reached directly", async (way) => {
    const proxy = await httpProxy(502);
    const { provider } = await behind(proxy.url, way, "internal.example,localhost");
    expect((await provider()).accessKeyId).toBe("FAKEKEY");
    expect(proxy.tunnels).toEqual([]);
  });
});
