/** A page of the site that is written in Markdown somewhere in the repository. */
export interface Entry {
  /** The file, from the root of the repository; with `#heading` only that section of it. */
  readonly source: string;
  /** Where the page is on the site, without `.html`. */
  readonly path: string;
  /** Its name in the navigation. Default: the title of the page. */
  readonly label?: string;
}

/** A group of pages in the navigation. */
export interface Group {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/**
 * The order of the guides. A file of `docs/guides` that is not listed comes at the end of the last
 * group; the providers and the decisions are found by themselves.
 */
export const order = [
  {
    title: "Guides",
    guides: [
      "get-started",
      "authentication",
      "lifecycle",
      "options",
      "errors",
      "network",
      "watching",
    ],
  },
  { title: "Use it elsewhere", guides: ["object-storage", "languages"] },
  {
    title: "Under the hood",
    guides: ["adding-an-api", "quality", "benchmarks", "lifecycle-compared"],
  },
] as const;

/** Pages that stand elsewhere in the repository, by the group they join. */
export const elsewhere: Readonly<Record<string, readonly Entry[]>> = {
  Guides: [{ source: "SECURITY.md", path: "guides/security" }],
  "Use it elsewhere": [
    {
      source: "packages/mock/README.md",
      path: "guides/mock-cloud",
      label: "Testing with the mock",
    },
    { source: "packages/daypass/README.md", path: "guides/daypass", label: "daypass" },
    { source: "packages/core/README.md", path: "guides/core", label: "@daypass/core" },
    {
      source: "packages/huawei-auth/README.md",
      path: "guides/huawei-auth",
      label: "@daypass/huawei-auth",
    },
  ],
  "Under the hood": [
    { source: "specs/README.md", path: "guides/specs", label: "The specs" },
    { source: "specs/README.md#Departures", path: "guides/departures" },
    { source: "CONTRIBUTING.md", path: "guides/contributing" },
  ],
};
