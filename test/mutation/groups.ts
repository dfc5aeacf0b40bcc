/** What is mutated, in the groups that are scored. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  lifecycle: sources("core", "lifecycle", "expiry", "flight", "windows", "first-of", "clock"),
  transport: sources("core", "transport", "retry", "watched", "request", "path-template", "body"),
  errors: sources("core", "response-error", "vendor-error"),
  signers: [
    ...sources("huawei-auth", "canonical-request", "signature", "authorization"),
    ...sources("core", "crypto/node", "remember-last"),
    ...sources("tencent-sts", "signature", "signer", "auth", "tc3", "tc3-signer"),
  ],
};

/** In percent; less fails. */
export const leastScore = 85;

function sources(name: string, ...files: readonly string[]): readonly string[] {
  return files.map((file) => `packages/${name}/src/${file}.ts`);
}
