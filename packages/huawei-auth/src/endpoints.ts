import { invalidInput } from "@daypass/core/provider";

/**
 * Regions by the service's name in its host. Where each service runs changes; these lists complete
 * what you type, and a region that is not in them works too.
 * @see https://developer.huaweicloud.com/intl/en-us/endpoint
 */
export const regions = {
  iam: [
    "ae-ad-1",
    "af-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "cn-east-2",
    "cn-east-3",
    "cn-east-4",
    "cn-east-5",
    "cn-north-1",
    "cn-north-2",
    "cn-north-4",
    "cn-north-9",
    "cn-south-1",
    "cn-south-2",
    "cn-southwest-2",
    "eu-west-0",
    "eu-west-101",
    "la-north-2",
    "la-south-2",
    "me-east-1",
    "my-kualalumpur-1",
    "na-mexico-1",
    "ru-moscow-1",
    "sa-brazil-1",
    "tr-west-1",
  ],
  "swr-api": [
    "ae-ad-1",
    "af-north-1",
    "af-south-1",
    "ap-southeast-1",
    "ap-southeast-2",
    "ap-southeast-3",
    "ap-southeast-4",
    "ap-southeast-5",
    "cn-east-2",
    "cn-east-3",
    "cn-east-4",
    "cn-east-5",
    "cn-north-1",
    "cn-north-2",
    "cn-north-4",
    "cn-north-9",
    "cn-north-11",
    "cn-north-12",
    "cn-south-1",
    "cn-south-2",
    "cn-south-4",
    "cn-southwest-2",
    "cn-southwest-3",
    "eu-west-0",
    "eu-west-101",
    "la-north-2",
    "la-south-2",
    "me-east-1",
    "my-kualalumpur-1",
    "na-mexico-1",
    "ru-moscow-1",
    "ru-northwest-2",
    "sa-brazil-1",
    "sa-peru-1",
    "tr-west-1",
  ],
  lakeformation: [
    "af-south-1",
    "ap-southeast-4",
    "cn-east-3",
    "cn-north-4",
    "cn-north-9",
    "cn-north-11",
    "cn-south-1",
    "cn-southwest-2",
    "la-north-2",
  ],
} as const;

/** A service by the name that its hosts begin with. */
export type HuaweiService = keyof typeof regions;

/** A region, completed with those in which the service is known to run; any other name is taken too. */
export type HuaweiRegion<S extends HuaweiService = HuaweiService> =
  | (typeof regions)[S][number]
  | (string & {});

/** IAM without a region: one host for the whole international and Chinese cloud. */
export const iamEndpoint = "https://iam.myhuaweicloud.com";

// Not a pattern: eu-west-0 stays in the general domain.
const domains: Readonly<Record<string, string>> = { "eu-west-101": "myhuaweicloud.eu" };

/**
 * Base URL of a service in a region, such as `https://swr-api.cn-north-4.myhuaweicloud.com`.
 * @param provider Id of the API, for the error.
 * @throws {DaypassError} `invalid-input` when the region is not a name such as `cn-north-4`.
 */
export function endpoint(
  service: HuaweiService | (string & {}),
  region: HuaweiRegion,
  provider = "huawei-auth",
): string {
  // The region becomes part of the host that a signature, a token or a password is sent to.
  if (typeof region !== "string" || !/^[a-z\d]+(-[a-z\d]+)+$/.test(region) || region.length > 40) {
    const message = "expected a region name such as cn-north-4";
    throw invalidInput(provider, undefined, [{ path: ["region"], message }]);
  }
  return `https://${service}.${region}.${domains[region] ?? "myhuaweicloud.com"}`;
}

/**
 * Where a service of a region is called: at the caller's base URL if there is one, else at the
 * region's endpoint.
 * @throws {DaypassError} `invalid-input` with neither, and when the region is not a region's name.
 */
export function regionalBaseUrl(
  provider: string,
  service: HuaweiService | (string & {}),
  region: HuaweiRegion | undefined,
  baseUrl: string | undefined,
): string {
  if (baseUrl !== undefined) return baseUrl;
  if (region !== undefined) return endpoint(service, region, provider);
  const message = "expected a region name such as cn-north-4, or a baseUrl";
  throw invalidInput(provider, undefined, [{ path: ["region"], message }]);
}
