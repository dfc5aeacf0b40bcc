import type { Order } from "./run-section.ts";
import { type Group, playSection } from "./section.ts";

// The process of one section: it is told what to play, and tells its progress and its measures.

process.once("message", async ({ section, ...order }: Order & { section: string }) => {
  const { groups } = (await import(`./sections/${section}.ts`)) as { groups: readonly Group[] };
  const onProgress = (progress: string) => process.send?.({ progress });
  const measures = await playSection(groups, { ...order, onProgress });
  process.send?.({ measures });
  process.disconnect();
});
