import type { Api, Example, Examples, Issue } from "@daypass/core/provider";
import { element, field, select } from "./element.ts";
import { issueText } from "./exchange.ts";

/** The part of the panel that edits the request. */
export interface RequestForm {
  readonly elements: readonly HTMLElement[];
  /** What the typed client takes. */
  input(): object;
}

interface Part {
  readonly name: "parameters" | "body";
  readonly schema: string;
  readonly examples: Readonly<Record<string, Example>>;
  readonly text: HTMLTextAreaElement;
}

/** A form for an operation: its named examples, its parameters and body as JSON, what is wrong with them. */
export function createRequestForm(api: Api, id: string, examples: Examples): RequestForm {
  const operation = api.operations[id];
  const { requests = {}, parameters = {} } = examples[id] ?? {};
  const problems = element("div", { className: "problems" });
  problems.setAttribute("role", "status");

  const parts: Part[] = [];
  const add = (name: Part["name"], schema: string | undefined, from: Part["examples"]): void => {
    if (schema === undefined) return;
    const text = element("textarea", { id: name, spellcheck: false, autocomplete: "off" });
    text.rows = name === "body" || !operation?.body ? 17 : 6;
    text.addEventListener("input", () => check());
    parts.push({ name, schema, examples: from, text });
  };
  add("parameters", operation?.parameters, operation?.body ? parameters : requests);
  add("body", operation?.body?.schema, requests);

  const names = Object.keys(requests);
  const choice = select(
    "example",
    names.map((name) => requests[name]?.summary ?? name),
  );
  const show = (): void => {
    for (const { examples, text } of parts) {
      const example = examples[names[choice.selectedIndex] ?? ""] ?? Object.values(examples)[0];
      text.value = JSON.stringify(withoutAdded(example?.value ?? {}, api), null, 2);
    }
    check();
  };
  choice.addEventListener("change", show);

  function check(): void {
    const issues = parts.flatMap(({ name, schema, text }) => issuesIn(api, name, schema, text));
    problems.dataset.state = issues.length === 0 ? "right" : "wrong";
    const items = issues.map((issue) => {
      const [place, message] = issueText(issue);
      return element("li", {}, [element("code", { textContent: place }), ` ${message}`]);
    });
    problems.replaceChildren(
      ...(items.length === 0 ? ["The request fits the spec."] : [element("ul", {}, items)]),
    );
  }
  show();

  return {
    elements: [
      ...(names.length > 0 ? [field("Example", choice)] : []),
      ...parts.map(({ name, text }) =>
        field(name === "body" ? "Body, as JSON" : "Parameters, as JSON", text),
      ),
      problems,
    ],
    input: () =>
      Object.fromEntries(
        parts.map(({ name, text }) => [
          name === "body" ? "body" : "params",
          JSON.parse(text.value),
        ]),
      ),
  };
}

function issuesIn(
  api: Api,
  name: string,
  schema: string,
  { value }: HTMLTextAreaElement,
): readonly Issue[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(value);
  } catch {
    return [{ path: [name], message: "expected JSON" }];
  }
  const added = new Set<unknown>(api.addedByAuth ?? []);
  const issues = api.validators[schema]?.issues(parsed) ?? [];
  return issues.filter(({ path }) => !added.has(path.at(-1)));
}

// What signing adds is not the reader's to write.
function withoutAdded(value: unknown, { addedByAuth = [] }: Api): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, inner) => (addedByAuth.includes(name) ? undefined : inner)),
  );
}
