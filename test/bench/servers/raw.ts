import { createServer } from "node:http";
import { listenForParent } from "./child.ts";

// The least that a server does: the same answer, given as JSON on the command line, to every request.

const { status, headers, body } = JSON.parse(process.argv[2] ?? "{}");

listenForParent(
  createServer((request, response) => {
    request.resume();
    response.writeHead(status, headers);
    response.end(body);
  }),
);
