/**
 * Redoc calls the button that shows the chosen example or language by a name that is not what it shows;
 * somebody who speaks to the browser could not press it. Without that name its text is its name.
 */
export function nameButtons(): void {
  const redoc = document.querySelector("#redoc");
  if (redoc === null) return;
  const rename = (): void => {
    for (const button of redoc.querySelectorAll("button[aria-label][aria-haspopup]")) {
      const shown = button.textContent?.trim().toLowerCase() ?? "";
      const name = button.getAttribute("aria-label")?.toLowerCase() ?? "";
      if (shown !== "" && !name.includes(shown)) button.removeAttribute("aria-label");
    }
  };
  new MutationObserver(rename).observe(redoc, { childList: true, subtree: true });
  rename();
}
