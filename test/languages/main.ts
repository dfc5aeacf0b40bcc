import { apis, columns } from "./expectations.ts";
import { go } from "./go.ts";
import { java } from "./java.ts";
import { python } from "./python.ts";
import { rust } from "./rust.ts";
import { isGood, type Trial, tryLanguage } from "./trial.ts";
import { typescript } from "./typescript.ts";

// `node test/languages/main.ts [language…]`: clients that other people's generators make of the specs.

const languages = [python, go, java, rust, typescript];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !languages.some((each) => each.name === name));
if (unknown.length > 0) throw new Error(`there is no ${unknown.join(", ")}`);
const chosen = languages.filter(({ name }) => asked.length === 0 || asked.includes(name));

const trials: Trial[] = [];
for (const language of chosen) {
  const trial = await tryLanguage(language);
  trials.push(trial);
  if (trial.problem) console.error(`${language.name}: ${trial.problem}\n`);
}

console.log(["| language | API", "generated", "built", ...columns].join(" | "), "|");
console.log(
  `| ${Array(columns.length + 4)
    .fill("---")
    .join(" | ")} |`,
);
for (const { language, cells, missing, seconds } of trials) {
  if (missing.length > 0) {
    console.log(`left out: ${language}, for ${missing.join(" and ")} is not installed`);
    continue;
  }
  for (const api of apis) {
    const marks = Array.from({ length: columns.length + 2 }, (_, index) =>
      cells[api]?.[index] ? "yes" : "no",
    );
    console.log(`| ${[language, api, ...marks].join(" | ")} |`);
  }
  console.log(`${language}: ${seconds} s`);
}
const bad = trials.filter((trial) => !isGood(trial));
console.log(bad.length === 0 ? "all of it holds" : `failed: ${bad.map((t) => t.language).join()}`);
process.exitCode = bad.length === 0 ? 0 : 1;
