/** The folder of the repository. */
export const repository = new URL("../", import.meta.url);

/** Where the built site is put. */
export const site = new URL("dist/", import.meta.url);
