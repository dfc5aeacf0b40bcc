import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { startMockCloud } from "@daypass/mock/node";
import { describe, expect, it } from "vitest";

const run = promisify(execFile);
const root = fileURLToPath(new URL("../../", import.meta.url));

/** What `redocly respect` reports of a workflow. */
interface Workflow {
  readonly workflowId: string;
  readonly executedSteps: readonly {
    readonly stepId: string;
    readonly checks: readonly { readonly name: string; readonly status: string }[];
  }[];
}

async function respect(inputs: object, url: string): Promise<readonly Workflow[]> {
  const folder = await mkdtemp(join(tmpdir(), "daypass-arazzo-"));
  const output = join(folder, "report.json");
  const servers = ["--server", `iam=${url}`, "--server", `swr=${url}`];
  const options = [...servers, "--input", JSON.stringify(inputs), "--json-output", output];
  try {
    const redocly = join(root, "node_modules/.bin/redocly");
    await run(redocly, ["respect", "test/arazzo/logins.arazzo.yaml", ...options], { cwd: root });
    const { files } = JSON.parse(await readFile(output, "utf8"));
    return Object.values<{ executedWorkflows: Workflow[] }>(files).flatMap(
      (file) => file.executedWorkflows,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe("the flows of two calls, run by redocly respect from their Arazzo description", () => {
  it("pass every check against the mock cloud", { timeout: 120_000 }, async () => {
    const { url, cloud, close } = await startMockCloud();
    const { agencyName } = cloud.account("huawei-iam");
    const { region, instanceId } = cloud.account("huawei-swr");
    const user = cloud.user("huawei-iam");
    const inputs = { ...user, agencyName, projectName: region, instanceId };
    const workflows = await respect(inputs, url).finally(close);
    const steps = workflows.map(({ workflowId, executedSteps }) => [
      workflowId,
      executedSteps.map(({ stepId }) => stepId),
    ]);
    expect(steps).toEqual([
      ["agency-keys", ["log-in", "take-key", "be-refused"]],
      ["registry-login", ["log-in", "take-login"]],
    ]);
    const checks = workflows.flatMap((each) => each.executedSteps.flatMap((step) => step.checks));
    expect(checks.filter(({ status }) => status !== "success")).toEqual([]);
    expect(checks).toHaveLength(20);
  });
});
