import { conformance } from "../conformance.ts";

// In a Web Worker: the same as in a page.
const version = /Chrom(?:e|ium)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? navigator.userAgent;
const report = await conformance(`${version}, worker`, { url: location.origin });
await fetch("/report/web-worker", { method: "POST", body: JSON.stringify(report) });
