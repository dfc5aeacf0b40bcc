const maxTexts = 8;

/**
 * The few texts that a pattern stands for, such as the four of `^([Aa]llow|[Dd]eny)$`: to compare with
 * them is faster than to run the pattern. `undefined` for a pattern of another form, or of more texts.
 */
export function textsOf(pattern: string): readonly string[] | undefined {
  const words = /^\^(?:\(([\w[\]|]+)\)|([\w[\]]+))\$$/u.exec(pattern);
  const source = words?.[1] ?? words?.[2];
  if (source === undefined || !/^(?:\w|\[\w+\]|\|)+$/u.test(source)) return undefined;
  const texts = [...new Set(source.split("|").flatMap(spellings))];
  return texts.length <= maxTexts ? texts : undefined;
}

/** `[Aa]b` to `Ab` and `ab`. */
function spellings(source: string): string[] {
  const places = source.match(/\w|\[\w+\]/gu) ?? [];
  return places.reduce(
    (texts, place) =>
      texts.flatMap((text) => [...place].filter(isWord).map((letter) => text + letter)),
    [""],
  );
}

function isWord(letter: string): boolean {
  return /\w/u.test(letter);
}
