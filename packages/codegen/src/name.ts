/** `huawei-iam` to `huaweiIam`, `X-Auth-Token` to `xAuthToken`, `agency_name` to `agencyName`. */
export function camelCase(name: string): string {
  const pascal = pascalCase(name);
  return pascal.charAt(0).toLowerCase() + pascal.slice(1);
}

/** `huawei-iam` to `HuaweiIam`, `createUserToken` to `CreateUserToken`. */
export function pascalCase(name: string): string {
  const words = name.split(/[^A-Za-z0-9]+/u).filter((word) => word !== "");
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
  return /^[A-Za-z]/u.test(joined) ? joined : `N${joined}`;
}

/** Whether a text can stand as a name in TypeScript, reserved words apart. */
export function isIdentifier(text: string): boolean {
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/u.test(text);
}

const reserved = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval
  export extends false finally for function if implements import in instanceof interface let new null
  package private protected public return static super switch this throw true try typeof undefined
  var void while with yield`.split(/\s+/u),
);

/** A name that is neither reserved nor taken; it joins the taken ones. */
export function freshName(wish: string, taken: Set<string>): string {
  let name = wish;
  for (let suffix = 2; reserved.has(name) || taken.has(name); suffix++) name = `${wish}${suffix}`;
  taken.add(name);
  return name;
}
