import { beforeAll, describe, expect, it, vi } from "vitest";
import vectors from "../../../specs/kit/tencent-signature.json" with { type: "json" };

describe.each(["node:crypto", "Web Crypto"])(
  "the current interface's signature with %s",
  (backend) => {
    let tc3: typeof import("./tc3.ts");
    let signer: typeof import("./tc3-signer.ts");

    beforeAll(async () => {
      vi.resetModules();
      if (backend === "Web Crypto") {
        vi.doMock("../../core/src/crypto/node.ts", () => import("../../core/src/crypto/web.ts"));
      }
      tc3 = await import("./tc3.ts");
      signer = await import("./tc3-signer.ts");
      return () => vi.doUnmock("../../core/src/crypto/node.ts");
    });

    it.each(vectors.tc3)("of vector $id, step by step: $reason", async (vector) => {
      const { method, path, host, body, contentType, timestamp, secretKey } = vector;
      const scope = tc3.tc3Scope(host, timestamp);
      expect(scope).toEqual({ date: vector.date, service: vector.service });
      const headers = { host, "content-type": contentType };
      const canonical = await tc3.tc3CanonicalRequest({ method, path, query: "", headers, body }, [
        "content-type",
        "host",
      ]);
      expect(canonical).toBe(vector.canonicalRequest);
      const text = await tc3.tc3StringToSign(canonical, scope, timestamp);
      expect(text).toBe(vector.stringToSign);
      expect(await tc3.tc3Signature(await tc3.tc3Key(secretKey, scope), text)).toBe(
        vector.signature,
      );
    });

    it.each(vectors.tc3)("of vector $id through the signer", async (vector) => {
      const { method, path, host, body, contentType, timestamp, secretId, secretKey } = vector;
      const url = `https://${host}${path}`;
      const request = { method, url, headers: { "content-type": contentType }, body };
      const signed = await signer.tc3Signer({ secretId, secretKey })(request, timestamp);
      expect(signed).toEqual({
        ...request,
        headers: {
          "content-type": contentType,
          "x-tc-timestamp": String(timestamp),
          authorization: `TC3-HMAC-SHA256 Credential=${secretId}/${vector.date}/${vector.service}/tc3_request, SignedHeaders=content-type;host, Signature=${vector.signature}`,
        },
      });
    });

    it("takes a value's case and the spaces around it for nothing", async () => {
      const request = { method: "POST", path: "/", query: "", body: "" };
      const write = (type: string) =>
        tc3.tc3CanonicalRequest({ ...request, headers: { "content-type": type } }, [
          "content-type",
        ]);
      expect(await write(" Application/JSON ")).toBe(await write("application/json"));
    });

    it("derives another key the day after, and another for another service", async () => {
      const keys = { secretId: "fakeSecretId", secretKey: "fakeSecretKey" };
      const sign = signer.tc3Signer(keys);
      const moments = [
        ["sts.tencentcloudapi.com", 86_399],
        ["sts.tencentcloudapi.com", 86_400],
        ["cvm.tencentcloudapi.com", 86_400],
        ["cvm.tencentcloudapi.com", 86_401],
      ] as const;
      for (const [host, timestamp] of moments) {
        const url = `https://${host}/`;
        const request = { method: "POST", url, headers: { "content-type": "text/plain" } };
        // A signer that has signed nothing yet keeps no key of another day.
        const expected = await signer.tc3Signer(keys)(request, timestamp);
        expect(await sign(request, timestamp)).toEqual(expected);
      }
      const keysOf = moments.map(([host, timestamp]) =>
        tc3.tc3Key("fakeSecretKey", tc3.tc3Scope(host, timestamp)),
      );
      const signatures = (await Promise.all(keysOf)).map((key) => tc3.tc3Signature(key, "text"));
      expect(new Set(await Promise.all(signatures)).size).toBe(3);
    });
  },
);
