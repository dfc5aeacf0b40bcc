/** An element with properties and children. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** A choice of labels, known by its place. */
export function select(id: string, labels: readonly string[]): HTMLSelectElement {
  return element(
    "select",
    { id },
    labels.map((label) => new Option(label)),
  );
}

/** A control with its label. */
export function field(label: string, control: HTMLElement): HTMLElement {
  return element("div", {}, [
    element("label", { htmlFor: control.id, textContent: label }),
    control,
  ]);
}
