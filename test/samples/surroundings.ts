// Sends what a sample asks of a vendor to the mock cloud instead, over HTTP. The host is part of what
// is signed, so it goes along as a header.
const { request } = await import("node:http");
const cloud = new URL(process.env.MOCK_CLOUD_URL ?? "");

globalThis.fetch = async (input, init) => {
  const asked = new Request(input, init);
  const { host, pathname, search } = new URL(asked.url);
  const body = await asked.text();
  return new Promise((resolve, reject) => {
    const sent = request(
      new URL(pathname + search, cloud),
      { method: asked.method, headers: { ...Object.fromEntries(asked.headers), host } },
      async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk);
        const headers = Object.entries(answer.headers).map(([name, value]): [string, string] => [
          name,
          String(value),
        ]);
        resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode ?? 0, headers }));
      },
    );
    sent.once("error", reject);
    sent.end(body);
  });
};
