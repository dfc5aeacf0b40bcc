import { registerHooks } from "node:module";

// Loaded before anything else, gives Node the hashes that browsers use.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    if (specifier !== "#platform") return resolved;
    return { ...resolved, url: resolved.url.replace("/platform/node.js", "/platform/other.js") };
  },
});
