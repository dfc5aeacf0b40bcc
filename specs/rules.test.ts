import { createConfig, lintFromString, stringifyYaml } from "@redocly/openapi-core";
import { describe, expect, it } from "vitest";
import plugin from "./rules.config.ts";

const { id, rules } = plugin();
const names = Object.keys(rules.oas3).map((name) => `${id}/${name}`);

/** A document that keeps every rule, as a fresh copy that a test may spoil. */
function document() {
  return {
    openapi: "3.1.1",
    info: { title: "Keys", version: "1.0.0" },
    paths: {
      "/keys": {
        post: {
          summary: "Get a key from IAM" as string | undefined,
          description: "Issues a key for the caller." as string | undefined,
          parameters: [
            {
              name: "region",
              in: "query",
              description: "Where the key is used." as string | undefined,
              schema: { type: "string" } as Record<string, unknown>,
            },
          ],
          responses: {
            "200": {
              description: "The key.",
              headers: {
                "X-Subject-Token": {
                  description: "Proves who asks." as string | undefined,
                  schema: { type: "string", format: "password" } as Record<string, unknown>,
                },
              },
              content: {
                "application/json": {
                  schema: { $ref: "#/components/schemas/Key" },
                  examples: { success: { summary: "A key", value: { id: "k" } } },
                } as Record<string, unknown>,
              },
            },
          },
        },
      },
    },
    components: {
      schemas: {
        Key: {
          type: "object",
          properties: {
            id: { type: "string", description: "Id of the key." } as Record<string, unknown>,
            token_id: { type: "string", description: "Id of the token." },
            secret: {
              type: "string",
              format: "password",
              description: "Signs requests.",
            } as Record<string, unknown>,
          },
          required: ["id"] as string[] | undefined,
        },
      },
    },
  };
}

type Document = ReturnType<typeof document>;

async function problemsOf(source: Document): Promise<string[]> {
  const config = await createConfig({
    plugins: [plugin()],
    rules: Object.fromEntries(names.map((name) => [name, "error"])),
  });
  const problems = await lintFromString({ source: stringifyYaml(source), config });
  return problems.map(({ ruleId, location }) => `${ruleId} ${location[0]?.pointer}`);
}

async function spoilt(spoil: (source: Document) => void): Promise<string[]> {
  const source = document();
  spoil(source);
  return problemsOf(source);
}

const post = "#/paths/~1keys/post";
const body = `${post}/responses/200/content/application~1json`;

describe("the rules of the specs", () => {
  it("find nothing in a document that keeps them", async () => {
    expect(await problemsOf(document())).toEqual([]);
  });

  it.each(["get a key", "Get a Key", "Get a key."])("refuse the summary %j", async (summary) => {
    const operation = await spoilt(({ paths }) => {
      paths["/keys"].post.summary = summary;
    });
    expect(operation).toEqual([`daypass/summary-sentence-case ${post}/summary`]);
    const example = await spoilt(({ paths }) => {
      const media = paths["/keys"].post.responses["200"].content["application/json"];
      media.examples = { success: { summary, value: { id: "k" } } };
    });
    expect(example).toEqual([`daypass/summary-sentence-case ${body}/examples/success/summary`]);
  });

  it.each([undefined, {}])("refuse a body with the examples %j", async (examples) => {
    const problems = await spoilt(({ paths }) => {
      const media = paths["/keys"].post.responses["200"].content["application/json"];
      delete media.examples;
      if (examples) media.examples = examples;
    });
    expect(problems).toEqual([`daypass/named-examples ${body}/schema`]);
  });

  it("refuse an example without a name or without a summary", async () => {
    const nameless = await spoilt(({ paths }) => {
      const media = paths["/keys"].post.responses["200"].content["application/json"];
      media.example = { id: "k" };
    });
    expect(nameless).toEqual([`daypass/named-examples ${body}/example`]);
    const silent = await spoilt(({ paths }) => {
      const media = paths["/keys"].post.responses["200"].content["application/json"];
      media.examples = { success: { value: { id: "k" } } };
    });
    expect(silent).toEqual([`daypass/named-examples ${body}/examples/success`]);
  });

  it("refuse an operation without a description and one that repeats its summary", async () => {
    const problem = [`daypass/own-description ${post}`];
    for (const description of [undefined, "", "Get a key from IAM."]) {
      const problems = await spoilt(({ paths }) => {
        paths["/keys"].post.description = description;
      });
      expect(problems).toEqual(problem);
    }
  });

  it.each([undefined, "Region.", "where the key is used.", "Where the key is used"])(
    "refuse the parameter description %j",
    async (description) => {
      const problems = await spoilt(({ paths }) => {
        const [parameter] = paths["/keys"].post.parameters;
        if (parameter) parameter.description = description;
      });
      expect(problems).toEqual([`daypass/own-description ${post}/parameters/0`]);
    },
  );

  it("refuse a header and a field without a description", async () => {
    const header = await spoilt(({ paths }) => {
      paths["/keys"].post.responses["200"].headers["X-Subject-Token"].description = undefined;
    });
    expect(header).toEqual([
      `daypass/own-description ${post}/responses/200/headers/X-Subject-Token`,
    ]);
    const field = await spoilt(({ components }) => {
      delete components.schemas.Key.properties.id.description;
    });
    expect(field).toEqual(["daypass/own-description #/components/schemas/Key/properties/id"]);
  });

  it("refuse a secret that is not marked, as a field, a header and a parameter", async () => {
    const field = await spoilt(({ components }) => {
      delete components.schemas.Key.properties.secret.format;
    });
    expect(field).toEqual(["daypass/secret-format #/components/schemas/Key/properties/secret"]);
    const header = await spoilt(({ paths }) => {
      delete paths["/keys"].post.responses["200"].headers["X-Subject-Token"].schema.format;
    });
    expect(header).toEqual([`daypass/secret-format ${post}/responses/200/headers/X-Subject-Token`]);
    const parameter = await spoilt(({ paths }) => {
      const [first] = paths["/keys"].post.parameters;
      if (first) first.name = "Token";
    });
    expect(parameter).toEqual([`daypass/secret-format ${post}/parameters/0`]);
  });

  it("refuse an object that leaves open which fields it needs", async () => {
    const problems = await spoilt(({ components }) => {
      components.schemas.Key.required = undefined;
    });
    expect(problems).toEqual(["daypass/required-stated #/components/schemas/Key"]);
    const stated = await spoilt(({ components }) => {
      components.schemas.Key.required = [];
    });
    expect(stated).toEqual([]);
  });
});
