import { type Bundle, bundleAll } from "../../specs/scripts/bundle.ts";

/** Every spec of the manifest as one document, by API id. */
export const bundles: ReadonlyMap<string, Bundle> = await bundleAll();
