import { DaypassError, huaweiLakeformation } from "daypass";

// Run as a program of its own: with the global fetch, it asks the given server for a credential.
const provider = huaweiLakeformation({
  auth: { token: "fake-caller-token" },
  projectId: "fake-project",
  instanceId: "fake-instance",
  baseUrl: process.argv[2],
  random: () => 0,
  attemptTimeoutMs: 1_000,
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
