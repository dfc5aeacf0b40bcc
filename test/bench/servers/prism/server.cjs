// Prism with the spec that the command line names: it validates, and answers with the spec's example.
const { getHttpOperationsFromSpec } = require("@stoplight/prism-http");
const { createServer } = require("@stoplight/prism-http-server");

const quiet = () => {};
const logger = { child: () => logger };
for (const level of ["trace", "debug", "info", "success", "warn", "error"]) logger[level] = quiet;

async function main() {
  const operations = await getHttpOperationsFromSpec(process.argv[2]);
  const config = {
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    isProxy: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  };
  const server = createServer(operations, { components: { logger }, config, cors: false });
  const url = await server.listen(0, "127.0.0.1");
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send({ cpuUs: user + system, rssBytes: process.memoryUsage.rss() });
  });
  process.on("disconnect", () => process.exit());
  process.send({ url });
}

main();
