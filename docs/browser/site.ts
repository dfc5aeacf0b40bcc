import { nameButtons } from "./redoc.ts";
import { setUpSearch } from "./search.ts";
import { setUpTheme } from "./theme.ts";

setUpTheme();
nameButtons();
setUpSearch(document.currentScript?.dataset.root ?? "");

// The list of pages is open where there is room for it.
const side = document.querySelector<HTMLDetailsElement>("[data-side]");
const wide = matchMedia("(min-width: 60rem)");
const openSide = (): void => {
  if (side) side.open = wide.matches;
};
wide.addEventListener("change", openSide);
openSide();
