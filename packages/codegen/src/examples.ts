import type { ExampleObject, Header, Parameter, Reference, Spec } from "./document.ts";
import { literal } from "./literal.ts";
import type { Answer, Operation } from "./operation.ts";
import { type Place, pointerTo, resolve, where } from "./place.ts";
import { SpecProblem } from "./problem.ts";

interface Example {
  readonly summary: string;
  readonly value: unknown;
}

type NamedExamples = Readonly<Record<string, Example>>;

/** What media types, parameters and headers have in common. */
interface Exemplified {
  readonly example?: unknown;
  readonly examples?: Readonly<Record<string, ExampleObject & Reference>>;
}

/** Writes `examples.ts`: the named examples of the spec's requests and answers. */
export function examplesFile(spec: Spec, operations: readonly Operation[], head: string): string {
  const table = operations.map((operation) => {
    const parameters = parameterExamples(spec, operation);
    const { body, responses } = operation;
    const requests = body === undefined ? parameters : named(spec, body.media);
    const answers = responses.map((answer) => [answer.status, answerExamples(spec, answer)]);
    return [
      operation.id,
      {
        requests,
        ...(operation.parameters.length > 0 && { parameters }),
        responses: Object.fromEntries(answers),
      },
    ];
  });
  return (
    `${head}import type { Examples } from "@daypass/core/provider";\n\n` +
    `export const examples = ${literal(Object.fromEntries(table))} as const satisfies Examples;\n`
  );
}

function answerExamples(spec: Spec, { response, media }: Answer): object {
  const headers = Object.entries(response.value.headers ?? {}).flatMap(([name, value]) => {
    const at = { value, pointer: pointerTo(response.pointer, "headers", name) };
    const [first] = Object.values(named(spec, resolve<Header>(spec, at)));
    return first === undefined ? [] : [[name, String(first.value)]];
  });
  return {
    headers: Object.fromEntries(headers),
    examples: media === undefined ? {} : named(spec, media),
  };
}

/** The named examples of something; a lone `example` is called `default`. */
function named(spec: Spec, { value, pointer }: Place<Exemplified>): NamedExamples {
  if (value.example !== undefined) {
    return { default: { summary: "The example of the spec", value: value.example } };
  }
  const entries = Object.entries(value.examples ?? {}).map(([name, example]) => {
    const at = { value: example, pointer: pointerTo(pointer, "examples", name) };
    const found = resolve<ExampleObject>(spec, at);
    if (found.value.value === undefined) {
      throw new SpecProblem(where(spec, found.pointer), "an example needs a value");
    }
    return [name, { summary: found.value.summary ?? inWords(name), value: found.value.value }];
  });
  return Object.fromEntries(entries);
}

/**
 * Parameters by example name, shaped as openapi-fetch takes them. A parameter that has no example
 * of the name brings its first one if it is required, and stays away if not.
 */
function parameterExamples(spec: Spec, { parameters }: Operation): NamedExamples {
  const all = parameters.map((place) => ({
    parameter: place.value,
    examples: named(spec, place as Place<Exemplified>),
  }));
  const names = [...new Set(all.flatMap(({ examples }) => Object.keys(examples)))];
  const groups = names.map((name): [string, Example] => {
    const value: Record<string, object> = {};
    for (const { parameter, examples } of all) {
      const example = examples[name] ?? firstIfRequired(parameter, examples);
      if (example === undefined) continue;
      value[parameter.in] = { ...value[parameter.in], [parameter.name]: example.value };
    }
    const summaries = new Set(all.flatMap(({ examples }) => examples[name]?.summary ?? []));
    const [only, ...others] = summaries;
    const summary = only !== undefined && others.length === 0 ? only : inWords(name);
    return [name, { summary, value }];
  });
  return Object.fromEntries(groups);
}

function firstIfRequired(parameter: Parameter, examples: NamedExamples): Example | undefined {
  return parameter.required === true ? Object.values(examples)[0] : undefined;
}

/** `half-an-hour` to `Half an hour`. */
function inWords(name: string): string {
  const words = name.replaceAll(/[-_]+/gu, " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
