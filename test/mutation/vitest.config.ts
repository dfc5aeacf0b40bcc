import { join } from "node:path";
import { defineConfig } from "vitest/config";

const conditions = ["@daypass/source"];
const root = join(import.meta.dirname, "../..");

// The unit tests beside the code that is mutated; they touch no network.
export default defineConfig({
  resolve: {
    conditions,
    // Stryker works on a copy, from which the links in node_modules would lead back here.
    alias: { "@daypass/core/provider": join(root, "packages/core/src/provider/index.ts") },
  },
  ssr: { resolve: { conditions } },
  test: { root, include: ["packages/{core,huawei-auth,tencent-sts}/src/**/*.test.ts"] },
});
