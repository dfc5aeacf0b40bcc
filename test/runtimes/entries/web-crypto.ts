import { registerHooks } from "node:module";

// Loaded before anything else, gives Node the hashes that browsers use.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    if (specifier !== "#crypto") return resolved;
    return { ...resolved, url: resolved.url.replace("/crypto/node.js", "/crypto/web.js") };
  },
});
