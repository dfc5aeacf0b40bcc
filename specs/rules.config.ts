import type { Oas3Rule, Oas3Schema, UserContext } from "@redocly/openapi-core";

type Named = Readonly<Record<string, unknown>>;

/** A word inside a sentence: in lower case, a number, code, or an acronym such as IAM. */
const word = /^\W*(\p{Ll}|\d|`|\p{Lu}[\p{Lu}\d]+\b)/u;

function isSentenceCase(text: string): boolean {
  const [first = "", ...rest] = text.split(" ");
  return (
    /^[\p{Lu}\d`]/u.test(first) && rest.every((part) => word.test(part)) && !text.endsWith(".")
  );
}

/** Summaries of operations and examples begin with a capital and go on without. */
const summarySentenceCase: Oas3Rule = () => {
  const check = ({ summary }: { summary?: string }, { report, location }: UserContext): void => {
    if (summary === undefined || isSentenceCase(summary)) return;
    report({
      message: "Write the summary as a sentence: one capital at its front, no full stop.",
      location: location.child("summary"),
    });
  };
  return { Operation: check, Example: check };
};

/** Every request body and every response with a body has examples with a name and a summary. */
const namedExamples: Oas3Rule = () => ({
  MediaType({ example, examples }, { report, location }) {
    const named = Object.keys(examples ?? {}).length > 0;
    if (example === undefined && named) return;
    report({
      message: "Give named examples under `examples`, at least one.",
      location: location.child(example === undefined ? "schema" : "example").key(),
    });
  },
  Example({ summary }, { report, location }) {
    if (summary) return;
    report({ message: "Give the example a summary.", location: location.key() });
  },
});

function isDescription(text: unknown, name: string): boolean {
  if (typeof text !== "string") return false;
  const plain = text.replace(/[\W_]/g, "").toLowerCase();
  return (
    /^[\p{Lu}\d`]/u.test(text) &&
    text.endsWith(".") &&
    plain !== name.replace(/[\W_]/g, "").toLowerCase()
  );
}

/** Operations, parameters, headers and fields are described in sentences of our own. */
const ownDescription: Oas3Rule = () => {
  const check = (text: unknown, name: string, { report, location }: UserContext): void => {
    if (isDescription(text, name)) return;
    report({
      message: `Describe \`${name}\` in a sentence that says more than its name.`,
      location: location.key(),
    });
  };
  return {
    Operation(operation, context) {
      check(operation.description, operation.summary ?? String(context.key), context);
    },
    Parameter(parameter, context) {
      check(parameter.description, parameter.name, context);
    },
    Header(header, context) {
      check(header.description, String(context.key), context);
    },
    SchemaProperties(properties, context) {
      for (const [name, schema] of Object.entries(properties as Named)) {
        const { description } = Object(schema) as { description?: unknown };
        check(description, name, { ...context, location: context.location.child(name) });
      }
    },
  };
};

/** Names of things that nobody else may see. Ids of keys and tokens are no secrets. */
const secretName = /(^|[-_])(secret|password|signature)$|token$|secretkey$/i;

/** Text under a secret's name is marked, so that it is redacted wherever it may be printed. */
const secretFormat: Oas3Rule = () => {
  const check = (
    name: string,
    schema: Oas3Schema | undefined,
    { report, location }: UserContext,
  ): void => {
    const types = [schema?.type ?? []].flat();
    if (!secretName.test(name) || !types.includes("string") || schema?.format === "password")
      return;
    report({
      message: `Mark the secret \`${name}\` with \`format: password\`.`,
      location: location.key(),
    });
  };
  return {
    Parameter(parameter, context) {
      check(parameter.name, context.resolve(parameter.schema ?? {}).node as Oas3Schema, context);
    },
    Header(header, context) {
      check(String(context.key), context.resolve(header.schema ?? {}).node as Oas3Schema, context);
    },
    SchemaProperties(properties, context) {
      for (const [name, schema] of Object.entries(properties as Named)) {
        const { node } = context.resolve(schema as Oas3Schema);
        check(name, node as Oas3Schema, { ...context, location: context.location.child(name) });
      }
    },
  };
};

/** An object with fields says which of them have to be there, even if none has to. */
const requiredStated: Oas3Rule = () => ({
  Schema(schema, { report, location }) {
    if (schema.type !== "object" || schema.properties === undefined || schema.required) return;
    report({
      message: "State `required`; an empty list says that nothing is.",
      location: location.key(),
    });
  },
});

/** The rules of this repository, as Redocly takes them: a default export. */
export default function rules(): {
  id: string;
  rules: { oas3: Readonly<Record<string, Oas3Rule>> };
} {
  return {
    id: "daypass",
    rules: {
      oas3: {
        "summary-sentence-case": summarySentenceCase,
        "named-examples": namedExamples,
        "own-description": ownDescription,
        "secret-format": secretFormat,
        "required-stated": requiredStated,
      },
    },
  };
}
