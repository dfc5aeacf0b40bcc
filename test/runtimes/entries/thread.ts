import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { ofNode } from "../cases/node-fetch.ts";
import { conformance } from "../conformance.ts";

// Starts itself again as a worker thread, which runs the cases.
if (isMainThread) {
  const worker = new Worker(new URL(import.meta.url), { workerData: process.argv[2] ?? "" });
  worker.once("message", (report) => console.log(JSON.stringify(report)));
} else {
  const name = `Node ${process.versions.node}, worker thread`;
  parentPort?.postMessage(await conformance(name, { url: String(workerData) }, ofNode));
}
