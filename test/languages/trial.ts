import { startMockCloud } from "@daypass/mock/node";
import { apis, columns, environment, isMet } from "./expectations.ts";
import type { Language } from "./language.ts";
import { inWork, isInstalled } from "./work.ts";

/** What came of a language: its cells by API, in the order of the columns. */
export interface Trial {
  readonly language: string;
  readonly seconds: number;
  /** Tools that are not there: the language was left out. */
  readonly missing: readonly string[];
  readonly cells: Readonly<Record<string, readonly boolean[]>>;
  /** What went wrong, where something did. */
  readonly problem?: string;
}

/** Generates, builds and runs the clients of a language against a mock cloud of its own. */
export async function tryLanguage(language: Language): Promise<Trial> {
  const from = performance.now();
  const has = await Promise.all(language.tools.map(isInstalled));
  const missing = language.tools.filter((_, index) => !has[index]);
  const row = (cells: Trial["cells"], problem?: unknown): Trial => ({
    language: language.name,
    seconds: Math.round((performance.now() - from) / 1000),
    missing,
    cells,
    ...(problem !== undefined && { problem: String(problem) }),
  });
  if (missing.length > 0) return row({});
  const { url, cloud, close } = await startMockCloud();
  const passed: boolean[] = [];
  try {
    return await inWork(language.name, async (work) => {
      await language.generate(work);
      passed.push(true);
      await language.build(work);
      passed.push(true);
      const lines = (await language.start(work, environment(url, cloud))).split(/\r?\n/);
      const cells = apis.map((api): [string, boolean[]] => [
        api,
        [...passed, ...columns.map((column) => isMet(cloud, lines, api, column))],
      ]);
      return row(Object.fromEntries(cells));
    });
  } catch (error) {
    return row(Object.fromEntries(apis.map((api) => [api, passed])), error);
  } finally {
    await close();
  }
}

/** Whether every cell of a language that was tried holds. */
export function isGood({ cells, missing, problem }: Trial): boolean {
  if (missing.length > 0) return true;
  const wanted = columns.length + 2;
  const full = apis.every((api) => cells[api]?.filter(Boolean).length === wanted);
  return full && problem === undefined;
}
