import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type Document, OpenAPIBackend } from "openapi-backend";
import { listenForParent } from "./child.ts";

// openapi-backend as its own documentation has it: it validates, and answers with the spec's example.

const spec = fileURLToPath(import.meta.resolve("@daypass/specs/huawei-iam.json"));
const api = new OpenAPIBackend({
  definition: JSON.parse(readFileSync(spec, "utf8")) as Document,
  // Its check of the document knows OpenAPI 3.0 only.
  quick: true,
  ajvOpts: { strict: false, formats: { password: true } },
});
api.register({
  validationFail: (context) => ({ status: 400, body: context.validation.errors }),
  unauthorizedHandler: () => ({ status: 401, body: {} }),
  notFound: () => ({ status: 404, body: {} }),
  notImplemented(context) {
    const { status, mock } = context.api.mockResponseForOperation(
      context.operation?.operationId ?? "",
    );
    return { status, body: mock };
  },
});
api.registerSecurityHandler("UserToken", (context) => "x-auth-token" in context.request.headers);
api.registerSecurityHandler(
  "AkSkSignature",
  (context) => "authorization" in context.request.headers,
);
await api.init();

listenForParent(
  createServer(async (request, response) => {
    const { method = "", url = "", headers } = request;
    const [path = "", query = ""] = url.split("?");
    const answer = await api.handleRequest({
      method,
      path,
      query,
      headers: headers as Record<string, string>,
      body: JSON.parse(await text(request)),
    });
    const body = JSON.stringify(answer.body);
    response.writeHead(answer.status, {
      "content-type": "application/json",
      "content-length": Buffer.byteLength(body),
    });
    response.end(body);
  }),
);
