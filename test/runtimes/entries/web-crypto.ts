import { registerHooks } from "node:module";

// Loaded before anything else, gives Node the hashes that browsers use: the file of core for all
// platforms in place of Node's own.
registerHooks({
  resolve(specifier, context, next) {
    const resolved = next(specifier, context);
    return {
      ...resolved,
      url: resolved.url.replace("/dist/provider/index.node.js", "/dist/provider/index.js"),
    };
  },
});
