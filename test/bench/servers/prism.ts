import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { pnpm } from "../../pack/tarballs.ts";
import { type RunningServer, startServer } from "./server.ts";

/**
 * Installs Prism in a temporary folder and starts it. Not a dependency of this package: everybody who
 * clones the repository would install more packages for it than for all other peers together.
 */
export async function startPrism(): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), "daypass-prism-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(join(import.meta.dirname, "prism"), folder, { recursive: true });
    pnpm(folder, "install", "--frozen-lockfile", "--prefer-offline");
    const spec = fileURLToPath(import.meta.resolve("@daypass/specs/huawei-iam.json"));
    const server = await startServer(join(folder, "server.cjs"), spec);
    return {
      ...server,
      close() {
        server.close();
        remove();
      },
    };
  } catch (error) {
    remove();
    throw error;
  }
}
