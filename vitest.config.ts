import { defineConfig } from "vitest/config";

// Tests run on the TypeScript sources, so that a change is tested without a build;
// test/pack checks what is published.
const conditions = ["@daypass/source"];
const report = process.env.DAYPASS_TEST_REPORT;

export default defineConfig({
  resolve: { conditions },
  ssr: { resolve: { conditions } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "specs/**/*.test.ts", "test/**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/fifth-api/template/**"],
    reporters: report ? ["default", ["json", { outputFile: report }]] : ["default"],
  },
});
