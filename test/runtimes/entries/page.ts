import { conformance } from "../conformance.ts";

// In a page: runs the cases and sends the report back to where the page came from.
const version = /Chrom(?:e|ium)\/[\d.]+/.exec(navigator.userAgent)?.[0] ?? navigator.userAgent;
const report = await conformance(`${version}, page`, { url: location.origin });
await fetch("/report/page", { method: "POST", body: JSON.stringify(report) });
