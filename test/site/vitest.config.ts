import { defineConfig } from "vitest/config";

// Needs Chromium and the built site, so it is no part of the root `test`; `run` beside this file brings both.
export default defineConfig({
  test: {
    include: ["test/site/**/*.check.ts"],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: process.env.DAYPASS_TEST_REPORT
      ? ["default", ["json", { outputFile: process.env.DAYPASS_TEST_REPORT }]]
      : ["default"],
  },
});
