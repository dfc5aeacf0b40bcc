import { element } from "./element.ts";
import { type Exchange, verdict } from "./exchange.ts";
import { addressText, bodyText, headerLines } from "./masking.ts";

/** Shows what was sent and answered, with secrets cut short until the reader asks for them. */
export function showExchange(
  place: HTMLElement,
  exchange: Exchange | undefined,
  error: unknown,
  secretFields: readonly string[],
): void {
  const secrets = [...secretFields, "Signature", "Token"];
  const reveal = element("input", { type: "checkbox", id: "reveal" });
  reveal.style.width = "auto";
  const messages = element("div", {});
  const show = (): void => {
    messages.replaceChildren(...messagesOf(exchange, secrets, reveal.checked));
  };
  reveal.addEventListener("change", show);
  show();
  const conclusion = element("p", { className: "problems", textContent: verdict(error) });
  conclusion.dataset.state = error === undefined ? "right" : "wrong";
  place.replaceChildren(
    element("h2", { textContent: "Request and answer" }),
    conclusion,
    ...(exchange
      ? [
          element("label", { htmlFor: "reveal" }, [
            reveal,
            " Show the secrets whole: they are fake",
          ]),
        ]
      : [element("p", { className: "empty", textContent: "Nothing was sent." })]),
    messages,
  );
}

function messagesOf(
  exchange: Exchange | undefined,
  secrets: readonly string[],
  reveal: boolean,
): readonly HTMLElement[] {
  if (exchange === undefined) return [];
  const { request, requestBody, response, responseBody = "" } = exchange;
  const start = `${request.method} ${addressText(request.url, secrets, reveal)}`;
  const sent = [
    `${start}\nhost: ${new URL(request.url).host}\n${headerLines(request.headers, reveal)}`,
    bodyText(requestBody, secrets, reveal),
  ];
  const parts = [
    element("h3", { textContent: "Sent, signed" }),
    message(sent, "The signed request"),
  ];
  if (response === undefined) return parts;
  const status = element("span", { className: "status", textContent: String(response.status) });
  status.dataset.state = response.ok ? "right" : "wrong";
  const answered = [headerLines(response.headers, reveal), bodyText(responseBody, secrets, reveal)];
  return [...parts, element("h3", {}, ["Answered", status]), message(answered, "The answer")];
}

function message(blocks: readonly string[], label: string): HTMLElement {
  const text = element("pre", { tabIndex: 0, textContent: blocks.filter(Boolean).join("\n\n") });
  text.setAttribute("role", "region");
  text.setAttribute("aria-label", label);
  return text;
}
