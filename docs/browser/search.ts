import MiniSearch from "minisearch";
import type { SearchDocument } from "../search-index.ts";

declare global {
  var daypassDocuments: SearchDocument[] | undefined;
}

const shown = 12;

/** Makes the search button and the key `/` open a search over all guides and operations. */
export function setUpSearch(root: string): void {
  const button = document.querySelector<HTMLButtonElement>("[data-search]");
  if (button === null) return;
  let dialog: HTMLDialogElement | undefined;
  const open = (): void => {
    dialog ??= createDialog(root);
    if (!dialog.open) dialog.showModal();
    dialog.querySelector("input")?.select();
  };
  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const typing = (event.target as Element).closest("input, textarea, select, dialog") !== null;
    if (typing || event.ctrlKey || event.metaKey || event.altKey || event.key !== "/") return;
    event.preventDefault();
    open();
  });
}

function createDialog(root: string): HTMLDialogElement {
  const dialog = document.createElement("dialog");
  dialog.className = "finder";
  dialog.setAttribute("aria-label", "Search");
  dialog.innerHTML = `<form method="dialog"><input type="search" aria-label="Search words" autocomplete="off"
placeholder="Search guides and operations"><button>Close</button></form><p role="status"></p><ul></ul>`;
  document.body.append(dialog);
  const input = dialog.querySelector("input") as HTMLInputElement;
  const status = dialog.querySelector("p") as HTMLElement;
  const list = dialog.querySelector("ul") as HTMLElement;
  let find: ((words: string) => readonly SearchDocument[]) | undefined;

  const update = (): void => {
    const found = input.value.trim() === "" ? [] : (find?.(input.value) ?? []);
    list.replaceChildren(...found.map((document) => resultOf(document, root)));
    status.textContent = input.value.trim() === "" ? "" : countOf(found.length);
  };
  input.addEventListener("input", update);
  dialog.addEventListener("keydown", (event) => moveFocus(event, dialog));
  list.addEventListener("click", () => dialog.close());
  load(`${root}assets/search-index.js`).then(() => {
    find = createFinder(globalThis.daypassDocuments ?? []);
    update();
  });
  return dialog;
}

/** A search over documents; a word may be cut short or have one wrong letter. */
function createFinder(
  documents: readonly SearchDocument[],
): (words: string) => readonly SearchDocument[] {
  const index = new MiniSearch<SearchDocument>({
    fields: ["heading", "page", "text"],
    searchOptions: {
      boost: { heading: 4, page: 2 },
      prefix: true,
      fuzzy: 0.15,
      combineWith: "AND",
    },
  });
  index.addAll(documents);
  return (words) =>
    index
      .search(words)
      .slice(0, shown)
      .flatMap(({ id }) => documents[id] ?? []);
}

function resultOf(found: SearchDocument, root: string): HTMLLIElement {
  const item = document.createElement("li");
  const link = document.createElement("a");
  link.href = root + found.href;
  const heading = document.createElement("b");
  heading.textContent = found.heading;
  const page = document.createElement("small");
  page.textContent = found.page;
  const text = document.createElement("span");
  text.textContent = found.text.slice(0, 160);
  link.append(heading, " ", page, text);
  item.append(link);
  return item;
}

function countOf(found: number): string {
  if (found === 0) return "Nothing found";
  return found === shown
    ? `The first ${shown} sections`
    : `${found} section${found === 1 ? "" : "s"}`;
}

function moveFocus(event: KeyboardEvent, dialog: HTMLElement): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const places = [...dialog.querySelectorAll<HTMLElement>("input, a")];
  const at = places.indexOf(document.activeElement as HTMLElement);
  places[(at + step + places.length) % places.length]?.focus();
}

/** Runs a script of the site. A page opened from a folder may run scripts but not fetch files. */
function load(address: string): Promise<unknown> {
  const script = document.createElement("script");
  script.src = address;
  return new Promise((resolve, reject) => {
    script.addEventListener("load", resolve);
    script.addEventListener("error", reject);
    document.head.append(script);
  });
}
