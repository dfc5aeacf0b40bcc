// Marked secrets: each says where it was planted, and any piece of one gives it away.

const places: string[] = [];

/** A new secret for a place. It fits wherever a key, a token or a password does. */
export function plant(place: string): string {
  places.push(place);
  const number = String(places.length).padStart(4, "0");
  return `fakeKanari${number}${place.replace(/\W/g, "").slice(-24)}${number}iranaK`;
}

/** The same in capitals, as the code of a system error may look. */
export function plantLoud(place: string): string {
  return plant(place).toUpperCase().replace(/\W/g, "_");
}

/** Where secrets were planted so far. */
export function planted(): readonly string[] {
  return places;
}

const words = ["Kanari", "iranaK"];
// A text in base64 begins at one of three offsets; what its neighbours decide is cut off.
const inBase64 = words.flatMap((word) =>
  [0, 1, 2].map((offset) =>
    Buffer.from("\0".repeat(offset) + word)
      .toString("base64")
      .slice(offset === 0 ? 0 : offset + 1, -2 - ((offset + word.length) % 3)),
  ),
);
const inHex = words.map((word) => Buffer.from(word).toString("hex"));
const plain = new RegExp([...words, ...inHex].join("|"), "i");

/** The piece of a text that holds a part of a marked secret, in any of its encodings. */
export function findMark(text: string): string | undefined {
  const at = text.search(plain);
  const index =
    at >= 0 ? at : (inBase64.map((word) => text.indexOf(word)).find((it) => it >= 0) ?? -1);
  return index < 0 ? undefined : text.slice(Math.max(0, index - 60), index + 60);
}
