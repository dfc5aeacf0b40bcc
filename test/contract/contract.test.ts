import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { CloudApi } from "@daypass/core/cloud";
import { type ApiId, exampleHandlers } from "@daypass/mock";
import {
  type Credential,
  createProvider,
  DaypassError,
  type Provider,
  type ProviderConfig,
} from "daypass";
import { nodeFetch } from "daypass/node";
import { setupServer } from "msw/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "./contract.ts";

// Every folder whose examples were generated is a provider, and is held to its contract.
const packages = join(import.meta.dirname, "../../packages");
const ids = globSync("*/src/generated/examples.ts", { cwd: packages })
  .map((file) => file.split("/")[0] as ApiId)
  .sort();

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
afterAll(() => server.close());

test.each(ids)("%s has a contract", (id) => {
  expect(existsSync(join(packages, id, "contract.ts"))).toBe(true);
});

test.each(ids)("%s hands nodeFetch on, so that one install is enough", async (id) => {
  const manifest = readFileSync(join(packages, id, "package.json"), "utf8");
  expect(JSON.parse(manifest).exports).toHaveProperty(["./node"]);
  expect(await import(`../../packages/${id}/src/node.ts`)).toHaveProperty("nodeFetch", nodeFetch);
});

/** What the file of a provider's contract exports. */
interface Contracts {
  readonly contract: Contract;
  /** For an API with several interfaces: those that are not the default, by name. */
  readonly otherContracts?: Readonly<Record<string, Contract>>;
}

const contracts = await Promise.all(
  ids.map(async (id) => {
    const file: Contracts = await import(`../../packages/${id}/contract.ts`);
    const others = Object.entries(file.otherContracts ?? {});
    return [
      { id, title: id as string, contract: file.contract },
      ...others.map(([name, contract]) => ({ id, title: `${id}, ${name}`, contract })),
    ];
  }),
);

for (const { id, title, contract } of contracts.flat()) {
  const { cloud } = (await import(`../../packages/${id}/src/cloud.ts`)) as { cloud: CloudApi };
  const responses = Object.entries(cloud.examples[contract.operation]?.responses ?? {});
  const named = (isWanted: (status: string) => boolean) =>
    responses
      .filter(([status]) => isWanted(status))
      .flatMap(([status, { examples }]) => Object.keys(examples).map((name) => ({ status, name })));

  /** A provider of this API whose requests get the example of that name. */
  function providerWith(options: object, name?: string): Provider {
    const choice = name === undefined ? {} : { [contract.operation]: name };
    server.resetHandlers(...exampleHandlers(id, choice));
    return createProvider({
      provider: id,
      ...cloud.account,
      ...contract.options,
      clock: () => Date.parse(contract.now),
      maxAttempts: 1,
      ...options,
    } as unknown as ProviderConfig) as Provider;
  }

  describe(title, () => {
    const isCredential = ({ name }: { name: string }) => Object.hasOwn(contract.credentials, name);
    const successes = named((status) => status.startsWith("2")).filter(isCredential);
    const failures = named(() => true).filter((example) => !isCredential(example));

    test.each(successes)("maps the success example $name to its credential", async ({ name }) => {
      const credential: Credential = await providerWith({}, name)();
      const { expiration, ...expected } = contract.credentials[name] as { expiration: string };
      expect({ ...credential }).toEqual({
        ...expected,
        provider: id,
        expiration: new Date(expiration),
      });
    });

    test.each(failures)(
      "maps the example $name of $status to its code",
      async ({ status, name }) => {
        const error = await providerWith({}, name)().catch((thrown: unknown) => thrown);
        expect(error).toBeInstanceOf(DaypassError);
        const { code, provider, operation } = error as DaypassError;
        expect({ code, provider, operation, status: (error as DaypassError).status }).toEqual({
          code: contract.errors[`${status} ${name}`],
          provider: id,
          operation: contract.operation,
          status: Number(status),
        });
      },
    );

    test("has an entry for nothing that the spec lacks", () => {
      const errors = failures.map(({ status, name }) => `${status} ${name}`);
      expect(Object.keys(contract.errors).sort()).toEqual(errors.sort());
      expect(Object.keys(contract.credentials).sort()).toEqual(
        successes.map(({ name }) => name).sort(),
      );
    });

    const inside = contract.limits.flatMap(({ option, accepts }) =>
      accepts.map((options) => ({ option, options, shown: shown(options) })),
    );
    test.each(inside)("accepts $option at the edge: $shown", async ({ options }) => {
      await expect(providerWith(options)()).resolves.toMatchObject({ provider: id });
    });

    const beyond = contract.limits.flatMap(({ option, refuses }) =>
      refuses.map((options) => ({ option, options, shown: shown(options) })),
    );
    test.each(beyond)("refuses $option beyond it: $shown", ({ option, options }) => {
      const attempt = () => providerWith(options);
      expect(attempt).toThrow(DaypassError);
      expect(attempt).toThrow(
        expect.objectContaining({
          code: "invalid-input",
          issues: expect.arrayContaining([
            expect.objectContaining({ path: expect.arrayContaining([option]) }),
          ]),
        }),
      );
    });
  });
}

function shown(options: object): string {
  const text = JSON.stringify(options);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}
