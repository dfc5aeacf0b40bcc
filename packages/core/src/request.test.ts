import { expect, it } from "vitest";
import type { Operation } from "./api.ts";
import { pathTemplate } from "./path-template.ts";
import { requestOf } from "./request.ts";

const operation = {
  method: "POST",
  path: "/things/{id}",
  body: { contentType: "application/json;charset=utf8", schema: "Thing", required: true },
  responses: { 200: "Thing" },
  security: [],
} as const satisfies Operation;

const template = pathTemplate(operation.path);
const baseUrl = "https://example.com/base";

const written = (input: Parameters<typeof requestOf>[3]) =>
  requestOf(operation, template, baseUrl, { params: { path: { id: "a" } }, ...input });

it("writes names of headers in lower case and their values as text", () => {
  const headers = { "X-Text": "t", "X-Absent": undefined, "X-Null": null };
  expect(written({ headers }).headers).toEqual({ "x-text": "t" });
  const header = { "X-Number": 5, "X-Flag": false };
  expect(written({ params: { path: { id: "a" }, header } }).headers).toEqual({
    "x-number": "5",
    "x-flag": "false",
  });
});

it("lets a header parameter win over a header, and over both what has to be left out", () => {
  const params = { path: { id: "a" }, header: { "x-trace": "parameter", "X-More": null } };
  const headers = { "X-Trace": "header", "x-more": "header" };
  expect(written({ params, headers }).headers).toEqual({ "x-trace": "parameter" });
});

it("states the content type of the spec where there is a body, whatever the headers say", () => {
  const { headers, body } = written({ headers: { "Content-Type": "text/plain" }, body: { a: 1 } });
  expect({ headers, body }).toEqual({
    headers: { "content-type": "application/json;charset=utf8" },
    body: '{"a":1}',
  });
  expect(written({})).not.toHaveProperty("body");
});

it("writes the address percent-encoded, without what is absent", () => {
  const query = { text: "b c&d=é+'", number: 5, flag: false, empty: "", none: undefined, no: null };
  expect(written({ params: { path: { id: "ü/" }, query } }).url).toBe(
    "https://example.com/base/things/%C3%BC%2F?text=b%20c%26d%3D%C3%A9%2B'&number=5&flag=false&empty=",
  );
  const absent = { "a&b": undefined };
  expect(written({ params: { path: { id: "a" }, query: absent } }).url).toBe(
    "https://example.com/base/things/a",
  );
  expect(written({ params: { path: { id: "a" }, query: { "a&b": 1 } } }).url).toBe(
    "https://example.com/base/things/a?a%26b=1",
  );
});
