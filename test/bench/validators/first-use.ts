// Prints how many milliseconds pass until a module of checks was loaded and has checked one request:
// `first-use.ts URL JSON`.

const [url = "", json = ""] = process.argv.slice(2);
const request: unknown = JSON.parse(json);
const startMs = performance.now();
const { isRequest } = await import(url);
const isValid = isRequest(request);
const tookMs = performance.now() - startMs;
if (!isValid) throw new Error("a good request was refused");
console.log(tookMs);
