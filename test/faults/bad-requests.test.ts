import { createMockCloud, type MockRequest } from "@daypass/mock";
import { startMockCloud } from "@daypass/mock/node";
import { createProvider, DaypassError, type ProviderConfig, type ProviderId } from "daypass";
import { describe, expect, test } from "vitest";

const cloud = createMockCloud();

type Options = Readonly<Record<string, unknown>>;

/** A provider of the API with options that may be wrong. */
function provider(id: ProviderId, options: Options) {
  const { fetch, clock } = cloud;
  const account = cloud.account(id);
  const config = { provider: id, ...account, fetch, clock, maxAttempts: 1, ...options };
  return createProvider(config as unknown as ProviderConfig);
}

/** What the cloud saw while `work` ran. */
async function requestsDuring(work: () => Promise<unknown>): Promise<readonly MockRequest[]> {
  cloud.forgetRequests();
  await work();
  return [...cloud.requests];
}

/** Expects an error that names the option, and no request. */
async function expectRefusal(work: () => Promise<unknown>, path: string): Promise<void> {
  let error: unknown;
  const requests = await requestsDuring(async () => {
    error = await work().catch((thrown: unknown) => thrown);
  });
  expect(requests).toEqual([]);
  expect(error).toBeInstanceOf(DaypassError);
  const { code, issues = [], message } = error as DaypassError;
  expect(code).toBe("invalid-input");
  expect(issues.map((issue) => issue.path.join("."))).toContain(path);
  expect(message).toContain(path);
}

async function expectRefusedOptions(id: ProviderId, options: Options, path: string) {
  await expectRefusal(async () => provider(id, options)(), path);
}

async function expectAccepted(id: ProviderId, options: Options) {
  const requests = await requestsDuring(() => provider(id, options)());
  expect(requests.map(({ outcome }) => outcome)).toEqual(["answered"]);
}

describe("IAM", () => {
  const statement = { Effect: "Allow", Action: ["obs:object:GetObject"], Resource: ["obs:*:*:*"] };
  const refused = (options: Options, path: string) =>
    expectRefusedOptions("huawei-iam", options, path);
  const accepted = (options: Options) => expectAccepted("huawei-iam", options);
  const policy = (change: object, statements = 1) => ({
    policy: { Version: "1.1", Statement: Array(statements).fill(statement), ...change },
  });

  test("G6.01 refuses a method that is not the agency's", async () => {
    const { createClient } = await import("@daypass/huawei-iam");
    const client = createClient({ auth: { token: "fake-token" }, fetch: cloud.fetch });
    const role = { agency_name: "IAMAgency", domain_name: "IAMDomainA" };
    const body = { auth: { identity: { methods: ["password"], assume_role: role } } };
    const call = () => client.POST("/v3.0/OS-CREDENTIAL/securitytokens", { body: body as never });
    await expectRefusal(call, "body.auth.identity.methods.0");
  });

  test("G6.02 refuses an agency without a name", async () => {
    await refused({ agencyName: undefined }, "agencyName");
    await refused({ agencyName: "" }, "agencyName");
  });

  test("G6.03 refuses an account with neither id nor name", () =>
    refused({ domainName: undefined }, "domainName"));

  test("G6.04 sends an account's id and name when it has both, and the cloud refuses two accounts", async () => {
    await accepted({ domainId: "00010203040506070809000102030405" });
    const provide = provider("huawei-iam", { domainId: "another" });
    await expect(provide()).rejects.toMatchObject({ code: "forbidden" });
  });

  test("G6.05 refuses 899 seconds", () => refused({ durationSeconds: 899 }, "durationSeconds"));

  test("G6.06 takes 900 and 86,400 seconds", async () => {
    await accepted({ durationSeconds: 900 });
    await accepted({ durationSeconds: 86_400 });
  });

  test("G6.07 refuses 86,401 seconds", () =>
    refused({ durationSeconds: 86_401 }, "durationSeconds"));

  test("G6.08 refuses a duration that is text", () =>
    refused({ durationSeconds: "900" }, "durationSeconds"));

  test("G6.09 refuses a session name of 4 characters", () =>
    refused({ sessionUser: { name: "anna" } }, "sessionUser.name"));

  test("G6.10 takes session names of 5 and of 64 characters", async () => {
    await accepted({ sessionUser: { name: "alice" } });
    await accepted({ sessionUser: { name: "a".repeat(64) } });
  });

  test("G6.11 refuses a session name of 65 characters", () =>
    refused({ sessionUser: { name: "a".repeat(65) } }, "sessionUser.name"));

  test("G6.12 refuses a session name that does not begin with a letter", async () => {
    for (const first of ["1", "-", "_", ".", " ", "é"]) {
      await refused({ sessionUser: { name: `${first}lice` } }, "sessionUser.name");
    }
  });

  test("G6.13 refuses a policy of another version", async () => {
    await refused(policy({ Version: "1.0" }), "policy.Version");
    await refused(policy({ Version: 1.1 }), "policy.Version");
  });

  test("G6.14 refuses nine statements, and takes eight", async () => {
    await refused(policy({}, 9), "policy.Statement");
    await accepted(policy({}, 8));
  });

  test("G6.15 refuses an effect in another casing than the documented ones", async () => {
    for (const Effect of ["ALLOW", "aLLOW", "DENY", "Permit"]) {
      const change = { Statement: [{ ...statement, Effect }] };
      await refused(policy(change), "policy.Statement.0.Effect");
    }
    await accepted(policy({ Statement: [{ ...statement, Effect: "allow" }] }));
  });

  test("G6.16 refuses a condition of another shape", async () => {
    const conditional = (Condition: unknown) =>
      policy({ Statement: [{ ...statement, Condition }] });
    const place = "policy.Statement.0.Condition";
    await refused(conditional(["StringEquals"]), place);
    await refused(conditional({ StringEquals: "obs:prefix" }), `${place}.StringEquals`);
    const text = { StringEquals: { "obs:prefix": "public" } };
    await refused(conditional(text), `${place}.StringEquals.obs:prefix`);
    await accepted(conditional({ StringEquals: { "obs:prefix": ["public"] } }));
  });
});

describe("Tencent", () => {
  const policy = { version: "2.0", statement: [{ effect: "allow", action: "*", resource: "*" }] };
  const json = JSON.stringify(policy);
  const refused = (options: Options, path: string) =>
    expectRefusedOptions("tencent-sts", options, path);
  const accepted = (options: Options) => expectAccepted("tencent-sts", options);

  test("G6.17 refuses a user without a name", async () => {
    for (const name of [undefined, "", 7]) await refused({ name }, "name");
  });

  test("G6.18 refuses to go without a policy", async () => {
    for (const absent of [undefined, null, ""]) await refused({ policy: absent }, "policy");
  });

  test("G6.19 refuses a policy that is none, and the cloud one of another version", async () => {
    for (const wrong of ["allow everything", "{", [policy], 7]) {
      await refused({ policy: wrong }, "policy");
    }
    const provide = provider("tencent-sts", { policy: { ...policy, version: "1.0" } });
    await expect(provide()).rejects.toMatchObject({ code: "rejected", vendorCode: "4000" });
  });

  test("G6.20 F11 refuses a principal in a policy, which the vendor forbids", async () => {
    const principal = { qcs: ["*"] };
    await refused({ policy: { ...policy, principal } }, "policy");
    const withOne = { ...policy, statement: [{ ...policy.statement[0], principal }] };
    await refused({ policy: withOne }, "policy");
    await refused({ policy: encodeURIComponent(JSON.stringify(withOne)) }, "policy");
  });

  test("G6.21 sends the same for a policy as an object, as JSON and as JSON encoded once", async () => {
    const sent: unknown[] = [];
    for (const form of [policy, json, encodeURIComponent(json)]) {
      const fetch: typeof globalThis.fetch = (url, init) => {
        sent.push(new URLSearchParams(String(init?.body)).get("policy"));
        return cloud.fetch(url, init);
      };
      await accepted({ policy: form, fetch });
    }
    expect(sent).toEqual(Array(3).fill(encodeURIComponent(json)));
  });

  test("G6.22 refuses a policy encoded twice", () =>
    refused({ policy: encodeURIComponent(encodeURIComponent(json)) }, "policy"));

  test("G6.23 reports a policy longer than any request may be once, as the API's refusal", async () => {
    const server = await startMockCloud();
    try {
      const { auth, name } = server.cloud.account("tencent-sts");
      const resource = "x".repeat(12 * 1024 * 1024);
      const long = { ...policy, statement: [{ ...policy.statement[0], resource }] };
      const options = { auth, name, policy: long, baseUrl: server.url };
      const provide = createProvider({ provider: "tencent-sts", ...options } as ProviderConfig);
      await expect(provide()).rejects.toMatchObject({ code: "rejected", status: 413 });
      expect(server.cloud.requests.map(({ outcome }) => outcome)).toEqual(["too-large"]);
    } finally {
      await server.close();
    }
  });

  test("G6.24 refuses a duration of 0", () => refused({ durationSeconds: 0 }, "durationSeconds"));

  test("G6.25 refuses 7,201 seconds, and takes 7,200", async () => {
    await refused({ durationSeconds: 7_201 }, "durationSeconds");
    await accepted({ durationSeconds: 7_200 });
  });

  test("G6.26 refuses 129,601 seconds", () =>
    refused({ durationSeconds: 129_601 }, "durationSeconds"));

  test("G6.27 refuses the casing of another version of the API", async () => {
    await refused({ DurationSeconds: 1_800 }, "DurationSeconds");
    await refused({ Policy: policy }, "Policy");
    await refused({ Name: "nickName" }, "Name");
  });

  test("G6.28 reports a nonce that is used again, and uses none twice by itself", async () => {
    const again = provider("tencent-sts", { nonce: () => 7 });
    await again();
    const requests = await requestsDuring(() =>
      expect(again({ forceRefresh: true })).rejects.toMatchObject({ vendorCode: "4500" }),
    );
    // The second is the one with a corrected time.
    expect(requests.map(({ outcome }) => outcome)).toEqual(["replayed", "replayed"]);
    const still = provider("tencent-sts", { random: () => 0.5 });
    const seen = await requestsDuring(async () => {
      for (let call = 0; call < 20; call += 1) await still({ forceRefresh: true });
    });
    expect(new Set(seen.map(({ outcome }) => outcome))).toEqual(new Set(["answered"]));
  });
});

describe("SWR", () => {
  const swr = cloud.account("huawei-swr");
  const refused = (options: Options, path: string) =>
    expectRefusedOptions("huawei-swr", options, path);
  const address = `https://swr-api.cn-north-4.myhuaweicloud.com/v2/${swr.projectId}/instances/${swr.instanceId}/temp-credential`;

  async function token(): Promise<string> {
    const { userToken } = await import("@daypass/huawei-swr");
    const scope = { project: { name: "cn-north-4" } };
    return userToken({ ...cloud.user("huawei-iam"), scope, fetch: cloud.fetch })();
  }

  test("G6.29 refuses an empty project id", () => refused({ projectId: "" }, "projectId"));

  test("G6.30 refuses an empty instance id", () => refused({ instanceId: "" }, "instanceId"));

  test("G6.31 refuses ids that climb out of the path, and encodes a slash in one", async () => {
    const { createClient } = await import("@daypass/huawei-swr");
    const { auth, region, projectId } = swr;
    const client = createClient({ auth, region, projectId, fetch: cloud.fetch });
    for (const instance_id of [".", ".."]) {
      const params = { path: { project_id: projectId, instance_id } };
      const call = () =>
        client.POST("/v2/{project_id}/instances/{instance_id}/temp-credential", { params });
      await expectRefusal(call, "path.instance_id");
    }
    const urls: string[] = [];
    const fetch: typeof globalThis.fetch = (url, init) => {
      urls.push(String(url));
      return cloud.fetch(url, init);
    };
    const provide = provider("huawei-swr", { instanceId: "../../v1/x", fetch });
    await expect(provide()).rejects.toMatchObject({ code: "not-found" });
    expect(urls).toEqual([address.replace(swr.instanceId, "..%2F..%2Fv1%2Fx")]);
  });

  test("G6.32 refuses a body, and so does the cloud", async () => {
    const { createClient } = await import("@daypass/huawei-swr");
    const { auth, region, projectId: project_id, instanceId: instance_id } = swr;
    const client = createClient({ auth, region, projectId: project_id, fetch: cloud.fetch });
    const input = { params: { path: { project_id, instance_id } }, body: { a: 1 } };
    const call = () =>
      client.POST("/v2/{project_id}/instances/{instance_id}/temp-credential", input as never);
    await expectRefusal(call, "body");
    const headers = { "x-auth-token": await token() };
    const send = (body: string) => cloud.fetch(address, { method: "POST", headers, body });
    expect((await send('{"a":1}')).status).toBe(400);
    expect((await send("{}")).status).toBe(201);
  });

  test("G6.33 refuses to go without a token or a key, and so does the cloud", async () => {
    await refused({ auth: undefined }, "auth");
    await refused({ auth: { token: "" } }, "auth.token");
    expect((await cloud.fetch(address, { method: "POST" })).status).toBe(401);
    const headers = { "x-auth-token": "fake-token-of-nobody" };
    expect((await cloud.fetch(address, { method: "POST", headers })).status).toBe(401);
  });
});

describe("LakeFormation", () => {
  const refused = (options: Options, path: string) =>
    expectRefusedOptions("huawei-lakeformation", options, path);
  const accepted = (options: Options) => expectAccepted("huawei-lakeformation", options);

  test("G6.34 refuses lists of another type", async () => {
    await refused({ userNames: "user1" }, "userNames");
    await refused({ groups: ["admins", 7] }, "groups.1");
    await refused({ roles: { 0: "admin" } }, "roles");
  });

  test("G6.35 takes empty lists, and refuses empty ids", async () => {
    await accepted({ userNames: [], groups: [], roles: [] });
    await refused({ instanceId: "" }, "instanceId");
    await refused({ projectId: "" }, "projectId");
  });

  test("G6.36 takes 10,000 entries, and names a wrong one among them", async () => {
    const names = Array.from({ length: 10_000 }, (_, number) => `user${number}`);
    await accepted({ userNames: names });
    await refused({ userNames: names.with(9_999, null as never) }, "userNames.9999");
  });

  test("G6.37 takes names beyond ASCII, and signs what it sends", () =>
    accepted({ userNames: ["用户一", "😀", "Zoë"], roles: ["\ud83d"] }));

  test("G6.38 refuses a token that is a list, as the document types it", () =>
    refused({ auth: { token: ["fake-token"] } }, "auth.token"));

  test("G6.39 refuses to go without authentication or ids, and takes absent lists", async () => {
    await refused({ auth: undefined }, "auth");
    await refused({ instanceId: undefined }, "instanceId");
    await refused({ projectId: undefined }, "projectId");
    await accepted({ userNames: undefined, groups: undefined, roles: undefined });
  });

  test("G6.40 refuses line breaks in what goes into a header", async () => {
    for (const text of ["fake\r\nx-evil: 1", "fake\n", "\rfake", "fake\0"]) {
      await refused({ auth: { token: text } }, "auth.token");
      const key = { accessKeyId: "FAKEKEYID0", secretAccessKey: "fake-secret" };
      await refused({ auth: { ...key, sessionToken: text } }, "auth.sessionToken");
      await refused({ auth: { ...key, accessKeyId: text } }, "auth.accessKeyId");
      await refused({ projectId: text }, "projectId");
    }
  });
});
