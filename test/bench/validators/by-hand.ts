// What a careful person would write for two schemas of the IAM spec: the yardstick for the guards.

type Fields = Readonly<Record<string, unknown>>;

const sessionUserName = /^[A-Za-z][A-Za-z0-9 _.-]*$/;
const dateTime =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/** The body of a request for a temporary access key. */
export function isRequest(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.auth) || !isFields(value.auth.identity)) return false;
  const { methods, assume_role: role, policy } = value.auth.identity;
  if (!Array.isArray(methods) || methods.length !== 1 || methods[0] !== "assume_role") return false;
  if (!isFields(role) || !isText(role.agency_name)) return false;
  const { domain_id: id, domain_name: name, duration_seconds: duration, session_user: user } = role;
  if (id === undefined && name === undefined) return false;
  if (id !== undefined && !isText(id)) return false;
  if (name !== undefined && !isText(name)) return false;
  if (duration !== undefined) {
    if (typeof duration !== "number" || !Number.isInteger(duration)) return false;
    if (duration < 900 || duration > 86400) return false;
  }
  if (user !== undefined && (!isFields(user) || !isUserName(user.name))) return false;
  return policy === undefined || isPolicy(policy);
}

/** The body of an answer with a temporary access key. */
export function isResponse(value: unknown): boolean {
  if (!isFields(value) || !isFields(value.credential)) return false;
  const { access, secret, securitytoken, expires_at: end } = value.credential;
  if (!isText(access) || !isText(secret) || !isText(securitytoken)) return false;
  return typeof end === "string" && dateTime.test(end);
}

function isPolicy(policy: unknown): boolean {
  if (!isFields(policy) || policy.Version !== "1.1" || !Array.isArray(policy.Statement))
    return false;
  const statements: readonly unknown[] = policy.Statement;
  if (statements.length < 1 || statements.length > 8) return false;
  for (const statement of statements) {
    if (!isFields(statement) || !isEffect(statement.Effect)) return false;
    if (!isList(statement.Action, 0, 100, 128)) return false;
    if (statement.Resource !== undefined && !isList(statement.Resource, 1, 10, 128)) return false;
    if (statement.Condition !== undefined && !isCondition(statement.Condition)) return false;
  }
  return true;
}

function isCondition(condition: unknown): boolean {
  if (!isFields(condition)) return false;
  let operators = 0;
  for (const operator in condition) {
    const keys = condition[operator];
    if (++operators > 10 || !isFields(keys)) return false;
    for (const key in keys) if (!isList(keys[key], 0, Infinity, Infinity)) return false;
  }
  return true;
}

function isEffect(effect: unknown): boolean {
  return effect === "Allow" || effect === "Deny" || effect === "allow" || effect === "deny";
}

function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return typeof value === "string" && value.length > 0;
}

function isUserName(name: unknown): boolean {
  if (name === undefined) return true;
  if (typeof name !== "string" || name.length < 5 || name.length > 64) return false;
  return sessionUserName.test(name);
}

function isList(list: unknown, min: number, max: number, maxLength: number): boolean {
  if (!Array.isArray(list) || list.length < min || list.length > max) return false;
  for (let index = 0; index < list.length; index++) {
    const entry: unknown = list[index];
    if (typeof entry !== "string" || entry.length > maxLength) return false;
  }
  return true;
}
