import { DaypassError, huaweiLakeformation } from "daypass";
import { nodeFetch } from "daypass/node";

// Run as a program of its own: asks the given server for a credential, with the global fetch or, where
// that is named, with nodeFetch.
const provider = huaweiLakeformation({
  auth: { token: "fake-caller-token" },
  projectId: "fake-project",
  instanceId: "fake-instance",
  baseUrl: process.argv[2],
  random: () => 0,
  attemptTimeoutMs: 1_000,
  fetch: process.argv[3] === "nodeFetch" ? nodeFetch() : undefined,
});

try {
  const { accessKeyId } = await provider();
  console.log(JSON.stringify({ accessKeyId }));
} catch (error) {
  if (!(error instanceof DaypassError)) throw error;
  const { code, message, retryable } = error;
  console.log(JSON.stringify({ code, message, retryable }));
}

// The platform keeps its connection to a proxy that does not answer, and with it the program.
process.exit();
