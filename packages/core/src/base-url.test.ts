import { expect, it } from "vitest";
import { checkBaseUrl } from "./base-url.ts";

it.each([
  "https://sts.example.com",
  "https://gateway.example.com:8443/prefix/",
  "http://localhost:3000",
  "http://127.0.0.1:3000",
  "http://127.1/",
  "http://[::1]:3000",
])("accepts %s", (url) => {
  expect(checkBaseUrl(url)).toBeUndefined();
});

it.each([
  ["http://sts.example.com", "expected https:, or http: on 127.0.0.0/8, [::1] or localhost"],
  ["http://127.0.0.1.example.com", "expected https:, or http: on 127.0.0.0/8, [::1] or localhost"],
  ["http://localhost.example.com", "expected https:, or http: on 127.0.0.0/8, [::1] or localhost"],
  ["ftp://localhost", "expected https:, or http: on 127.0.0.0/8, [::1] or localhost"],
  ["https://user:fake@host", "expected a URL without user and password"],
  ["https://host/?a=1", "expected a URL without query and fragment"],
  ["https://host/#a", "expected a URL without query and fragment"],
  ["sts.example.com", "expected a URL such as https://host"],
  [7, "expected a URL such as https://host"],
])("refuses %j", (url, expectation) => {
  expect(checkBaseUrl(url)).toBe(expectation);
});
