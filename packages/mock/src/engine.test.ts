import type { CloudApi, CloudRequest } from "@daypass/core/cloud";
import type { Issue, Validator } from "@daypass/core/provider";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createEngine } from "./engine.ts";

/** A validator that looks at one field only. */
function fieldValidator(path: readonly string[], type: string): Validator<unknown> {
  const issues = (value: unknown): readonly Issue[] => {
    let found: unknown = value;
    for (const name of path) found = (found as Record<string, unknown> | undefined)?.[name];
    return typeof found === type ? [] : [{ path, message: `expected a ${type}` }];
  };
  return {
    is: (value): value is unknown => issues(value).length === 0,
    issues,
    "~standard": { version: 1, vendor: "daypass", validate: (value) => ({ value }) },
  };
}

/** An API that declares nothing but what is generated from a spec. */
const weather: CloudApi = {
  id: "weather",
  operations: {
    getWeather: {
      method: "GET",
      path: "/v1/{city}/weather",
      parameters: "GetWeatherParameters",
      numbers: ["days"],
      responses: { 200: "Weather", 404: "Problem" },
      security: [["Key"]],
    },
    orderRain: {
      method: "POST",
      path: "/v1/rain",
      body: { contentType: "application/json", schema: "Order", required: true },
      responses: { 204: null, 400: "Problem" },
      security: [],
    },
  },
  validators: {
    GetWeatherParameters: fieldValidator(["query", "days"], "number"),
    Order: fieldValidator(["litres"], "number"),
  },
  examples: {
    getWeather: {
      requests: {},
      responses: {
        200: {
          headers: { "X-Station": "7" },
          examples: { sunny: { summary: "Sunny", value: { sky: "blue" } } },
        },
        404: {
          headers: {},
          examples: { nowhere: { summary: "No such city", value: { problem: "nowhere" } } },
        },
      },
    },
    orderRain: {
      requests: {},
      responses: {
        400: {
          headers: {},
          examples: { dry: { summary: "Wrong order", value: { problem: "dry" } } },
        },
      },
    },
  },
};

const startsAt = Date.UTC(2024, 0, 2, 3, 4, 5);

function request(method: string, address: string, more: Partial<CloudRequest> = {}): CloudRequest {
  const { host, pathname, search } = new URL(address, "http://weather.example");
  return { method, host, path: pathname, query: search.slice(1), headers: {}, body: "", ...more };
}

const sunny = request("GET", "/v1/rome/weather?days=3");
const rain = request("POST", "/v1/rain", { body: '{"litres":2}' });

describe("an API without behaviour of its own", () => {
  const engine = createEngine([weather], { startsAt });

  it("answers with the first example of its success, and the cloud's date", async () => {
    expect(await engine.handle(sunny)).toEqual({
      status: 200,
      headers: {
        "content-type": "application/json",
        date: "Tue, 02 Jan 2024 03:04:05 GMT",
        "x-station": "7",
      },
      body: '{"sky":"blue"}',
      truncated: false,
    });
  });

  it("answers without a body where the spec has none", async () => {
    expect(await engine.handle(rain)).toMatchObject({ status: 204, body: "" });
  });

  it.each([
    ["a wrong field", '{"litres":"2"}'],
    ["no JSON", "{litres"],
    ["no body", ""],
  ])("answers with the documented error to %s", async (_, body) => {
    const answer = await engine.handle({ ...rain, body });
    expect(answer).toMatchObject({ status: 400, body: '{"problem":"dry"}' });
  });

  it("says what is wrong where the spec has no example for it", async () => {
    const answer = await engine.handle(request("GET", "/v1/rome/weather?days=three"));
    expect(answer).toMatchObject({
      status: 400,
      body: '{"message":"query.days: expected a number"}',
    });
  });

  it("refuses a path parameter that is not UTF-8", async () => {
    const answer = await engine.handle(request("GET", "/v1/%ff/weather?days=3"));
    expect(answer).toMatchObject({ status: 400 });
  });

  it("does not know other paths, nor other methods of its own", async () => {
    expect(await engine.handle(request("GET", "/v1/rain/today"))).toMatchObject({ status: 404 });
    const answer = await engine.handle(request("DELETE", "/v1/rain"));
    expect(answer).toMatchObject({ status: 405, headers: { allow: "POST" } });
  });

  it("refuses a body that was too large to be read", () => {
    expect(engine.refuseLarge(rain)).toMatchObject({ status: 413 });
  });
});

describe("what arrives as text", () => {
  const asked = { method: "GET", path: "/v1/ask", responses: { 200: null }, security: [] } as const;
  const api: CloudApi = {
    id: "asking",
    examples: {},
    operations: {
      askHeader: { ...asked, parameters: "Header" },
      askFlag: { ...asked, path: "/v1/flag", parameters: "Flag" },
      askForm: {
        ...asked,
        method: "POST",
        body: { contentType: "application/x-www-form-urlencoded", schema: "Form", required: true },
        numbers: ["count"],
      },
    },
    validators: {
      Header: fieldValidator(["header", "X-Name"], "string"),
      Flag: fieldValidator(["query", "on"], "boolean"),
      Form: fieldValidator(["count"], "number"),
    },
  };
  const engine = createEngine([api]);

  it.each([
    ["a header", request("GET", "/v1/ask", { headers: { "x-name": "12" } }), 200],
    ["no header", request("GET", "/v1/ask"), 400],
    ["a boolean", request("GET", "/v1/flag?on=false"), 200],
    ["a text for a boolean", request("GET", "/v1/flag?on=yes"), 400],
    ["a number", request("POST", "/v1/ask", { body: "count=-7.5" }), 200],
    ["a text for a number", request("POST", "/v1/ask", { body: "count=0x10" }), 400],
    ["two values for one", request("POST", "/v1/ask", { body: "count=1&count=2" }), 400],
  ])("is read as what the schema wants: %s", async (_, asking, status) => {
    expect(await engine.handle(asking)).toMatchObject({ status });
  });
});

describe("several APIs on one origin", () => {
  const answering = (id: string, hosts: readonly string[]): CloudApi => ({
    ...weather,
    id,
    hosts,
    answer: () => ({ status: 200, body: id }),
    refuse: () => ({ status: 404, body: `not at ${id}` }),
  });
  const engine = createEngine([
    answering("north", ["*.north.example"]),
    answering("south", ["south.example"]),
  ]);
  const bodyFor = async (asked: CloudRequest) => (await engine.handle(asked))?.body;

  it("are told apart by the host where they share a path", async () => {
    expect(await bodyFor({ ...sunny, host: "a.north.example" })).toBe("north");
    expect(await bodyFor({ ...sunny, host: "South.example:8080" })).toBe("south");
  });

  it("leave a path at an unknown host to the first", async () => {
    expect(await bodyFor({ ...sunny, host: "127.0.0.1:8080" })).toBe("north");
    expect(await bodyFor(request("GET", "/nothing"))).toBe("not at north");
  });

  it("refuse an unknown path in the way of the host", async () => {
    expect(await bodyFor({ ...request("GET", "/nothing"), host: "south.example" })).toBe(
      "not at south",
    );
  });
});

describe("scripted faults", () => {
  const engine = createEngine([weather], { startsAt });
  afterEach(() => engine.heal());

  it("befall as many requests as they say, one after the other", async () => {
    engine.fail("getWeather", { status: 503, times: 2 });
    engine.fail("getWeather", { status: 404 });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await engine.handle(sunny))?.status);
    expect(statuses).toEqual([503, 503, 404, 200]);
  });

  it("leave other operations alone", async () => {
    engine.fail("getWeather", { status: 503 });
    expect(await engine.handle(rain)).toMatchObject({ status: 204 });
  });

  it("use the documented body of the status", async () => {
    engine.fail("getWeather", { status: 404 });
    expect(await engine.handle(sunny)).toMatchObject({ body: '{"problem":"nowhere"}' });
  });

  it("can refuse for a reason", async () => {
    engine.fail("getWeather", { refusal: "throttled" });
    expect(await engine.handle(sunny)).toMatchObject({ status: 429 });
  });

  it("ask to wait for seconds, or until a time", async () => {
    engine.fail("getWeather", { status: 429, retryAfter: 30 });
    engine.fail("getWeather", { status: 429, retryAfter: new Date(startsAt) });
    expect((await engine.handle(sunny))?.headers["retry-after"]).toBe("30");
    expect((await engine.handle(sunny))?.headers["retry-after"]).toBe(
      "Tue, 02 Jan 2024 03:04:05 GMT",
    );
  });

  it("change the date, the headers and the body of a good answer", async () => {
    engine.fail("getWeather", {
      dateOffsetMs: -60_000,
      headers: { "Content-Type": "text/html" },
      body: "<p>sunny</p>",
    });
    expect(await engine.handle(sunny)).toMatchObject({
      status: 200,
      headers: { date: "Tue, 02 Jan 2024 03:03:05 GMT", "content-type": "text/html" },
      body: "<p>sunny</p>",
    });
  });

  it("edit the body of a good answer", async () => {
    engine.fail("getWeather", { edit: (body) => ({ ...(body as object), wind: 3 }) });
    expect(await engine.handle(sunny)).toMatchObject({ body: '{"sky":"blue","wind":3}' });
  });

  it("break the connection before the answer or within it", async () => {
    engine.fail("getWeather", { reset: true });
    engine.fail("getWeather", { truncated: true });
    expect(await engine.handle(sunny)).toBeUndefined();
    expect(await engine.handle(sunny)).toMatchObject({ status: 200, truncated: true });
  });

  it("delay the answer, and stop when the caller leaves", async () => {
    vi.useFakeTimers();
    engine.fail("getWeather", { delayMs: 5_000, times: 2 });
    const patient = engine.handle(sunny);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await patient).toMatchObject({ status: 200 });

    const controller = new AbortController();
    const impatient = engine.handle(sunny, () => controller.signal);
    controller.abort(new Error("left"));
    await expect(impatient).rejects.toThrow("left");
    expect(vi.getTimerCount()).toBe(0);
    expect(engine.log.entries.at(-1)).toMatchObject({ outcome: "aborted" });
    vi.useRealTimers();
  });

  it("can be forgotten", async () => {
    engine.fail("getWeather", { status: 503, times: Number.POSITIVE_INFINITY });
    await engine.handle(sunny);
    engine.heal("getWeather");
    expect(await engine.handle(sunny)).toMatchObject({ status: 200 });
  });

  it.each([
    ["an operation nobody has", "getRain", { status: 503 }, "there are getWeather, orderRain"],
    ["a status no answer has", "getWeather", { status: 99 }, "expected status from 200 to 599"],
    ["a delay into the past", "getWeather", { delayMs: -1 }, "expected delayMs from 0"],
    ["no request at all", "getWeather", { times: 0 }, "expected times from 1"],
  ])("refuse %s", (_, operation, fault, message) => {
    expect(() => engine.fail(operation, fault)).toThrow(message);
  });
});

describe("the request log", () => {
  it("says what became of each request, in the order in which they arrived", async () => {
    const engine = createEngine([weather], { startsAt });
    await engine.handle(sunny);
    await engine.handle({ ...rain, body: "" });
    await engine.handle(request("GET", "/nothing"));
    engine.fail("getWeather", { reset: true });
    await engine.handle(sunny);
    const common = { method: "GET", atMs: startsAt };
    const at = { ...common, api: "weather", operation: "getWeather" };
    expect(engine.log.entries).toEqual([
      { ...at, status: 200, outcome: "answered" },
      { ...at, method: "POST", operation: "orderRain", status: 400, outcome: "invalid" },
      { ...common, status: 404, outcome: "unknown-path" },
      { ...at, outcome: "fault" },
    ]);
  });

  it("remembers the last thousand", async () => {
    const engine = createEngine([weather]);
    for (let count = 0; count < 1_001; count += 1) await engine.handle(sunny);
    expect(engine.log.entries).toHaveLength(1_000);
    engine.log.clear();
    expect(engine.log.entries).toHaveLength(0);
  });
});
