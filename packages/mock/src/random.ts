const lettersAndDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

/** Texts of a given length; the same seed gives the same texts in the same order. */
export type RandomText = (length: number, alphabet?: string) => string;

/** A seeded source of texts. Good enough to look random, never meant to be secret. */
export function createRandomText(seed: number): RandomText {
  // Mulberry32: one word of state, a full period, and fast.
  let state = seed | 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let word = Math.imul(state ^ (state >>> 15), state | 1);
    word ^= word + Math.imul(word ^ (word >>> 7), word | 61);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
  return (length, alphabet = lettersAndDigits) => {
    // Of its whole length at once: to let it grow takes three times the memory.
    const codes = new Array<number>(length);
    for (let index = 0; index < length; index += 1) {
      // A remainder would take twice as long.
      codes[index] = alphabet.charCodeAt(Math.floor(next() * alphabet.length));
    }
    // In one piece: a text that grows by letters is a chain of as many objects until it is read.
    return String.fromCharCode(...codes);
  };
}
