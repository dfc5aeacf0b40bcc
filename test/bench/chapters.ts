/** A part of the guide: some measures with what a reader has to know about them. */
export interface Chapter {
  readonly title: string;
  /** Which measures, by their ids. */
  readonly measures: RegExp;
  readonly text: string;
}

/** The guide in its order; each measure belongs to one chapter. */
export const chapters: readonly Chapter[] = [
  {
    title: "A call, one caller",
    measures: /^calls\/one-caller\//,
    text: `A call of each API by the typed client, with everything on: the request is checked, signed and sent,
the answer is checked. The mock cloud, in a process of its own on loopback, verifies the signature. Bare
\`fetch\`, \`undici.request\` and openapi-fetch send the same request, which was signed in advance, and parse
the answer; the vendors' SDKs sign and do not check. The figure is the median time of a call. Huawei's SDK
for Node lacks the calls of SWR and LakeFormation; qcloud-cos-sts speaks TLS only; Tencent's SDK knows only
the newer interface. [\`nodeFetch\`](network.md) is an option of every provider.`,
  },
  {
    title: "64 callers: throughput",
    measures: /^calls\/64-callers\/.*\/throughput$/,
    text: `The same calls, 64 of them under way at any time. The mock cloud, which validates and verifies each
request, has the second processor of the machine, so that who sends fast waits for it.`,
  },
  {
    title: "64 callers: processor time",
    measures: /^calls\/64-callers\/.*\/cpu$/,
    text: "What a call costs the process of the caller, whatever the server does.",
  },
  {
    title: "Signatures",
    measures: /^signatures\//,
    text: `From the request without a signature to the one that is sent. The limit are the hashes alone, by the
fastest way that Node has, of texts that are given; for TC3 with the key that was derived for the day.`,
  },
  {
    title: "Validators",
    measures: /^validators\/re/,
    text: `Whether a value is what the spec of Huawei IAM says, for a request and an answer: valid ones, some that
are wrong at the beginning and some at the end. By hand is what a careful person would write for these two
schemas. The others state the same schemas in their own notation, Ajv as code compiled in advance from the
spec; all agree on all six values.`,
  },
  {
    title: "Validators: first use and size",
    measures: /^validators\/(?:first-use|size)\//,
    text: `Bundled and minified into a module of their own: the schemas of one request and its answer, as a provider
brings them along, and all schemas of the API, as its package exports them. Daypass explains what is wrong
where a check fails; by hand it is a yes or no.`,
  },
  {
    title: "A credential from memory",
    measures: /^lifecycle\/cached\//,
    text: `A call of a provider that holds a fresh credential, awaited, beside the two caches of smithy. The AWS SDK
puts the second before any provider of its callers.`,
  },
  {
    title: "A crowd of callers",
    measures: /^lifecycle\/(?:cold|early)\//,
    text: `Ten thousand calls in the same moment: when no credential is held, and when the held one lasts for four
more minutes and is to be renewed.`,
  },
  {
    title: "Start of a process",
    measures: /^startup\//,
    text: "A whole process of Node that imports a package and ends.",
  },
  {
    title: "In a browser",
    measures: /^sizes\//,
    text: `What a page loads for the sake of a provider, with validators, signer and lifecycle. By hand is a
function that signs a request and trusts the answer. The vendors' SDKs need Node: its modules, which a
browser lacks, are left out of their sizes.`,
  },
  {
    title: "The mock cloud: answers",
    measures: /^mock\/http\/throughput$/,
    text: `Servers that issue a temporary key of Huawei IAM over 50 connections, each in a process of its own. The
limit answers with the same bytes and looks at nothing. From examples, Daypass validates the request, as
openapi-backend does and Prism, which validates the answer too. Otherwise it also looks the token up, or
verifies the signature, and issues a key that it remembers.`,
  },
  {
    title: "The mock cloud: processor and memory",
    measures: /^mock\/http\/(?:cpu|memory)$/,
    text: "What the same servers cost the machine.",
  },
  {
    title: "For who works on Daypass",
    measures: /^tools\//,
    text: "Whole commands: code from the four specs, and the scripts of the repository.",
  },
];
