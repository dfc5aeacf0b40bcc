/** Makes the button of the bar switch between light and dark, and remembers the choice. */
export function setUpTheme(): void {
  const button = document.querySelector<HTMLButtonElement>("[data-theme-switch]");
  if (button === null) return;
  const { dataset, classList } = document.documentElement;
  const show = (dark: boolean): void => {
    dataset.theme = dark ? "dark" : "light";
    classList.toggle("dark", dark);
    classList.toggle("light", !dark);
    button.setAttribute("aria-pressed", String(dark));
  };
  show(dataset.theme === "dark");
  button.addEventListener("click", () => {
    const dark = dataset.theme !== "dark";
    show(dark);
    try {
      localStorage.setItem("daypass.theme", dark ? "dark" : "light");
    } catch {
      // A browser without storage forgets the choice with the page.
    }
  });
}
