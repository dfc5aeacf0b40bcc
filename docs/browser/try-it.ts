import type { Api, Examples } from "@daypass/core/provider";
import { createMockCloud } from "@daypass/mock";
import { accidents } from "./accidents.ts";
import { callersOf } from "./callers.ts";
import { element, field, select } from "./element.ts";
import { recorder } from "./exchange.ts";
import { showExchange } from "./exchange-view.ts";
import { createRequestForm } from "./request-form.ts";

interface Client {
  GET(path: string, input: object): Promise<{ readonly failure?: unknown }>;
  POST(path: string, input: object): Promise<{ readonly failure?: unknown }>;
}

/** An API, as its page's script brings it. */
export interface TryIt {
  readonly api: Api;
  readonly createClient: (options: never) => object;
  readonly examples: Examples;
  readonly secretFields: readonly string[];
  /** Summaries of the operations by id. */
  readonly summaries: Readonly<Record<string, string>>;
  /** Origins of the operations that have one of their own, by id. */
  readonly origins: Readonly<Record<string, string | undefined>>;
}

/** Shows a form for the API's operations and a cloud that answers them. */
export function showPanel({
  api,
  createClient,
  examples,
  secretFields,
  summaries,
  origins,
}: TryIt): void {
  const cloud = createMockCloud();
  const root = document.querySelector("#try") as HTMLElement;
  const account = cloud.account(api.id as never) as Readonly<Record<string, unknown>>;
  const ids = Object.keys(api.operations);
  const operations = select(
    "operation",
    ids.map((id) => summaries[id] ?? id),
  );
  const callers = select("caller", []);
  const accident = select(
    "accident",
    accidents.map(({ label }) => label),
  );
  const editor = element("div", { className: "editor" });
  const answer = element("section", { className: "sent", ariaLabel: "Request and answer" });
  answer.setAttribute("aria-live", "polite");
  const send = element("button", {
    className: "button send",
    type: "button",
    textContent: "Sign and send",
  });

  let form = createRequestForm(api, ids[0] ?? "", examples);
  const chosen = () => {
    const id = ids[operations.selectedIndex] ?? "";
    const operation = api.operations[id];
    if (operation === undefined) throw new Error(`no operation ${id}`);
    return { id, operation };
  };
  const showOperation = (): void => {
    const { id, operation } = chosen();
    form = createRequestForm(api, id, examples);
    editor.replaceChildren(...form.elements);
    callers.replaceChildren(
      ...callersOf(account, operation, cloud).map(({ label }) => new Option(label)),
    );
    answer.replaceChildren(
      element("h2", { textContent: "Request and answer" }),
      element("p", {
        className: "empty",
        textContent: "Send the request to see it signed, and what the cloud says.",
      }),
    );
  };
  operations.addEventListener("change", showOperation);
  showOperation();

  send.addEventListener("click", async () => {
    const { id, operation } = chosen();
    const { fetch, last } = recorder(cloud.fetch);
    const caller = callersOf(account, operation, cloud)[callers.selectedIndex];
    const fault = accidents[accident.selectedIndex]?.fault;
    cloud.heal();
    if (fault) cloud.fail(id as never, fault);
    send.disabled = true;
    let error: unknown;
    try {
      const origin = origins[id] && { baseUrl: origins[id] };
      const options = { ...caller?.options, ...origin, fetch, clock: cloud.clock, maxAttempts: 1 };
      const client = createClient(options as never) as Client;
      error = (await client[operation.method](operation.path, form.input())).failure;
    } catch (thrown) {
      error = thrown;
    }
    send.disabled = false;
    showExchange(answer, last(), error, secretFields);
  });

  const request = element("section", { ariaLabel: "Request" }, [
    element("h2", { textContent: "Your request" }),
    field("Operation", operations),
    element("div", { className: "pair" }, [
      field("Who calls", callers),
      field("What the cloud does", accident),
    ]),
    editor,
    send,
  ]);
  root.replaceChildren(element("div", { className: "try-grid" }, [request, answer]));
}
