import { regions } from "@daypass/huawei-auth";
import { expect, it } from "vitest";
import { bundles } from "./bundles.ts";
import { type Node, node } from "./places.ts";

const services = {
  "huawei-iam": "iam",
  "huawei-swr": "swr-api",
  "huawei-lakeformation": "lakeformation",
} as const;

it.each(Object.entries(services))("the servers of %s have the regions of %s", (api, service) => {
  const servers = bundles.get(api)?.servers as readonly Node[];
  const known = servers.flatMap(({ url, variables }) => {
    const { enum: listed } = node(node(variables).region);
    return (
      (listed as readonly string[] | undefined) ??
      /\.([a-z]+-[a-z0-9-]+)\./.exec(String(url))?.[1] ??
      []
    );
  });
  expect(known.toSorted()).toEqual([...regions[service]].toSorted());
});
