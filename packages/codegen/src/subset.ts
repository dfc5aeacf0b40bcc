import type { OpenApi, OperationObject, Spec } from "./document.ts";
import { where } from "./place.ts";
import { SpecProblem } from "./problem.ts";

/** The same spec with only some operations, and only the components that they lead to. */
export function subset(spec: Spec, operationIds: readonly string[]): Spec {
  const missing = new Set(operationIds);
  const paths = Object.entries(spec.document.paths ?? {}).flatMap(([path, item]) => {
    const kept = Object.entries(item).filter(([, value]) => {
      const id = Object(value).operationId as OperationObject["operationId"];
      return id === undefined || (operationIds.includes(id) && missing.delete(id));
    });
    const hasOperation = kept.some(([, value]) => Object(value).operationId !== undefined);
    return hasOperation ? [[path, Object.fromEntries(kept)] as const] : [];
  });
  for (const id of missing)
    throw new SpecProblem(where(spec, "/paths"), `there is no operation ${id}`);
  const document = { ...spec.document, paths: Object.fromEntries(paths) };
  return { ...spec, document: { ...document, components: reachable(document) } };
}

/** The components that a document's paths lead to, in the document's order. */
function reachable(document: OpenApi): NonNullable<OpenApi["components"]> {
  const seen = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      const name = key === "$ref" && typeof inner === "string" ? componentOf(inner) : undefined;
      if (name === undefined) {
        visit(inner);
      } else if (!seen.has(name)) {
        seen.add(name);
        const [group = "", component = ""] = name.split("/");
        visit(document.components?.[group]?.[component]);
      }
    }
  };
  visit(document.paths);
  const groups = Object.entries(document.components ?? {}).map(([group, components]) => {
    const kept = Object.entries(components).filter(([name]) => seen.has(`${group}/${name}`));
    // Schemes are named, not referred to; they cost nothing.
    return [group, group === "securitySchemes" ? components : Object.fromEntries(kept)] as const;
  });
  return Object.fromEntries(groups.filter(([, components]) => Object.keys(components).length > 0));
}

function componentOf(reference: string): string | undefined {
  return /^#\/components\/([^/]+\/[^/]+)$/u.exec(reference)?.[1];
}
