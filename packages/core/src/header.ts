import type { Issue } from "./validator.ts";

const namePattern = /^[\w!#$%&'*+.^`|~-]+$/;
const valuePattern = /^[\t\x20-\x7e\x80-\xff]*$/;

/**
 * What is wrong with the headers of a request. The platform would complain too, but quote the value,
 * which may be a token.
 */
export function headerIssues(headers: Readonly<Record<string, unknown>>): Issue[] {
  const issues: Issue[] = [];
  for (const [name, value] of Object.entries(headers)) {
    if (!namePattern.test(name)) {
      issues.push({ path: ["header"], message: "expected header names of letters, digits and -" });
    } else if (!valuePattern.test(String(value ?? ""))) {
      const message = "expected text without line breaks and characters beyond Latin-1";
      issues.push({ path: ["header", name], message });
    }
  }
  return issues;
}
