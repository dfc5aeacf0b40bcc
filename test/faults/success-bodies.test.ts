import { describe, expect, it } from "vitest";
import {
  ask,
  type Body,
  refusal,
  type Subject,
  startsAt,
  subjects,
} from "./bodies/success-body.ts";

/** Sets a field of the credential. */
const set = (subject: Subject, field: string, value: unknown) => (body: Body) => {
  if (value === undefined) delete subject.holder(body)[field];
  else subject.holder(body)[field] = value;
  return body;
};

/** A case that holds for every API, or for those whose document has this status. */
function everyApi(
  title: string,
  check: (subject: Subject) => Promise<void>,
  documented?: 200 | 201,
): void {
  const chosen = Object.entries(subjects).filter(
    ([, subject]) => documented === undefined || subject.documented === documented,
  );
  describe(title, () => {
    it.each(chosen)("%s", (_, subject) => check(subject));
  });
}

/** The field that is as long as the vendor likes. */
function tokenOf({ fields: [, secret, third] }: Subject): string {
  return third === "expire_date" ? secret : third;
}

for (const [id, at, what] of [
  ["G5.01", 0, "key id"],
  ["G5.02", 1, "secret"],
  ["G5.03", 2, "token"],
] as const) {
  everyApi(`${id} ${what} absent: refused, naming the place`, async (subject) => {
    const field = subject.fields[at];
    const error = await refusal(subject, set(subject, field, undefined));
    expect(error).toMatchObject({ code: "invalid-response", retryable: false });
    // Of Tencent's two names for the token none is the missing one.
    const place = field === "sessionToken" ? "data.credentials: " : `${field}: `;
    expect(error.message).toContain(place);
  });
}

everyApi("G5.04 empty: refused, each field", async (subject) => {
  for (const field of subject.fields) {
    const error = await refusal(subject, set(subject, field, ""));
    expect(error.code).toBe("invalid-response");
  }
});

everyApi("G5.05 padded: refused, as to cut spaces off a key is to guess", async (subject) => {
  for (const field of subject.fields) {
    const padded = (body: Body) => set(subject, field, ` ${subject.holder(body)[field]} `)(body);
    expect((await refusal(subject, padded)).code).toBe("invalid-response");
  }
});

everyApi("G5.06 non-ASCII key: refused, as no header could carry it", async (subject) => {
  for (const field of subject.fields.slice(0, 2)) {
    expect((await refusal(subject, set(subject, field, "fake-ключ"))).code).toBe(
      "invalid-response",
    );
  }
});

everyApi("G5.07 newline in token: refused, as it could forge a header", async (subject) => {
  const field = tokenOf(subject);
  const error = await refusal(subject, set(subject, field, "fake\r\nx-forged: 1"));
  expect(error.code).toBe("invalid-response");
});

everyApi("G5.08 64 KiB token: taken whole", async (subject) => {
  const long = "f".repeat(65_536);
  const field = tokenOf(subject);
  const credential = await ask(subject, set(subject, field, long));
  expect(Object.values(credential)).toContain(long);
});

everyApi("G5.09 number for string: refused, each field", async (subject) => {
  for (const field of subject.fields) {
    const error = await refusal(subject, set(subject, field, 12_345));
    expect(error.code).toBe("invalid-response");
  }
});

everyApi("G5.10 extra fields kept: taken, at every level", async (subject) => {
  const more = (body: Body) => {
    Object.assign(subject.holder(body), { added_later: { deep: [1] } });
    return { ...body, also_new: null };
  };
  expect(await ask(subject, more)).toEqual(await ask(subject, undefined));
});

everyApi(
  "G5.13 v3 casing: refused, as a field under another name is an absent one",
  async (subject) => {
    const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
    const cased = (body: Body) => {
      const holder = subject.holder(body);
      for (const field of subject.fields) {
        holder[capital(field)] = holder[field];
        delete holder[field];
      }
      return body;
    };
    expect((await refusal(subject, cased)).code).toBe("invalid-response");
    const envelope = { Response: { Credentials: { Token: "fake" }, RequestId: "fake-id" } };
    expect((await refusal(subject, () => envelope)).code).toBe("invalid-response");
  },
);

everyApi(
  "G5.14 200 for 201: taken, as the body decides",
  async (subject) => {
    const credential = await ask(subject, undefined, 200);
    expect(credential.expiration.getTime()).toBeGreaterThan(startsAt);
  },
  201,
);

everyApi(
  "G5.15 201 for 200: taken, as the body decides",
  async (subject) => {
    const credential = await ask(subject, undefined, 201);
    expect(credential.expiration.getTime()).toBeGreaterThan(startsAt);
  },
  200,
);

everyApi("G5.16 204: refused, as there is no key in nothing", async (subject) => {
  const error = await refusal(subject, () => "", 204);
  expect(error).toMatchObject({ code: "invalid-response", status: 204, retryable: false });
});

everyApi(
  "G5.20 duplicate keys: the last one counts, as in every JSON reader here",
  async (subject) => {
    const [id] = subject.fields;
    const doubled = (body: Body) =>
      JSON.stringify(body).replace(`"${id}":`, `"${id}":"fake-first","${id}":`);
    expect(await ask(subject, doubled)).toEqual(await ask(subject, undefined));
  },
);

everyApi(
  "G5.21 __proto__: a field that is only inherited is absent, and nothing is polluted",
  async (subject) => {
    const inherited = (body: Body) =>
      JSON.stringify(body).replace(
        JSON.stringify(subject.holder(body)),
        JSON.stringify({ proto: subject.holder(body) }).replace("proto", "__proto__"),
      );
    expect((await refusal(subject, inherited)).code).toBe("invalid-response");
    const extra = (body: Body) =>
      JSON.stringify(body).replace(/\}$/, ',"__proto__":{"polluted":true}}');
    expect(await ask(subject, extra)).toEqual(await ask(subject, undefined));
    expect(({} as Body).polluted).toBeUndefined();
  },
);

everyApi(
  "G5.22 deep nesting: 10,000 levels are carried where unknown and refused where not",
  async (subject) => {
    const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
    for (const nested of [deep("[", "]"), `${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}`]) {
      const beside = (body: Body) => JSON.stringify(body).replace(/\}$/, `,"deep":${nested}}`);
      expect(await ask(subject, beside)).toEqual(await ask(subject, undefined));
      const instead = (body: Body) => {
        const marked = set(subject, subject.fields[1], "here")(body);
        return JSON.stringify(marked).replace('"here"', nested);
      };
      expect((await refusal(subject, instead)).code).toBe("invalid-response");
      expect((await refusal(subject, () => nested)).code).toBe("invalid-response");
    }
  },
);

everyApi(
  "G5.23 trailing garbage: refused, as the answer was tampered with or cut",
  async (subject) => {
    for (const tail of ["x", "{}", "\u0000", "<html>"]) {
      const error = await refusal(subject, (body) => JSON.stringify(body) + tail);
      expect(error.code).toBe("invalid-response");
    }
  },
);

describe("what only some APIs have", () => {
  const { "huawei-iam": iam, "huawei-lakeformation": lake, "huawei-swr": swr } = subjects;
  const { "tencent-sts": tencent } = subjects;
  if (!(iam && lake && swr && tencent)) throw new TypeError("a subject is missing");
  const rename = (subject: Subject, from: string, to: string) => (body: Body) => {
    const holder = subject.holder(body);
    holder[to] = holder[from];
    delete holder[from];
    return body;
  };

  it("G5.11 securitytoken/security_token swapped: refused, naming the missing one", async () => {
    const first = await refusal(iam, rename(iam, "securitytoken", "security_token"));
    expect(first.message).toContain("securitytoken");
    const second = await refusal(lake, rename(lake, "security_token", "securitytoken"));
    expect(second.message).toContain("security_token");
  });

  it("G5.12 token/sessionToken: both are taken, as the vendor's page has both", async () => {
    expect(await ask(tencent, rename(tencent, "sessionToken", "token"))).toEqual(
      await ask(tencent, undefined),
    );
    const error = await refusal(tencent, rename(tencent, "sessionToken", "Token"));
    expect(error.message).toMatch(/token/i);
  });

  it("G5.17 expiry before creation: what has ended on arrival is refused", async () => {
    const ended = { "huawei-iam": "2020-01-08T02:56:19.587000Z", other: "2020-01-08T02:56:19Z" };
    const answers = [
      refusal(iam, set(iam, "expires_at", ended["huawei-iam"])),
      refusal(swr, set(swr, "expire_date", ended.other)),
      refusal(tencent, (body) => {
        (body.data as Body).expiredTime = 1_578_452_179;
        return body;
      }),
    ];
    for (const error of await Promise.all(answers)) {
      expect(error).toMatchObject({ code: "expired", retryable: false });
    }
    // The creation time is told for people only: a wrong one harms nobody.
    const odd = await ask(swr, set(swr, "created_at", "2030-01-01T00:00:00Z"));
    expect(odd.expiration).toEqual(new Date(startsAt + 86_400_000));
  });

  it.each([
    ["G5.18 longer than asked", 7_200],
    ["G5.19 shorter than asked", 120],
  ])("%s: the server's expiry counts, not the one asked for", async (_, seconds) => {
    const endsAtMs = startsAt + seconds * 1_000;
    const text = new Date(endsAtMs).toISOString();
    const byIam = await ask(iam, set(iam, "expires_at", text.replace("Z", "000Z")));
    const byTencent = await ask(tencent, (body) => {
      (body.data as Body).expiredTime = endsAtMs / 1_000;
      return body;
    });
    for (const { expiration, expirySource } of [byIam, byTencent]) {
      expect({ endsAtMs: expiration.getTime(), expirySource }).toEqual({
        endsAtMs,
        expirySource: "server",
      });
    }
  });

  it("G5.24 code 0 without data: refused, not a credential of nothing", async () => {
    for (const body of [
      { code: 0, message: "", codeDesc: "Success" },
      { code: 0, message: "", codeDesc: "Success", data: null },
      { code: 0, message: "", codeDesc: "Success", data: {} },
      { code: "0", message: "", codeDesc: "Success", data: { credentials: {} } },
    ]) {
      expect((await refusal(tencent, () => body)).code).toBe("invalid-response");
    }
  });
});
