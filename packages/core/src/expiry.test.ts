import { describe, expect, it } from "vitest";
import { dateTimeExpiry, unixExpiry } from "./expiry.ts";

describe("dateTimeExpiry", () => {
  it.each([
    ["2020-01-08T02:56:19.587000Z", "2020-01-08T02:56:19.587Z"],
    ["2020-01-08T02:56:19Z", "2020-01-08T02:56:19.000Z"],
    ["2020-01-08T02:56:19.5Z", "2020-01-08T02:56:19.500Z"],
    ["2020-09-19T15:27:47.99999999+08:00", "2020-09-19T07:27:47.999Z"],
    ["2020-09-19T15:27:47-05:30", "2020-09-19T20:57:47.000Z"],
    ["2020-09-19 15:27:47+0800", "2020-09-19T07:27:47.000Z"],
    ["2020-09-19t15:27:47+08", "2020-09-19T07:27:47.000Z"],
    ["2016-12-31T23:59:60Z", "2016-12-31T23:59:59.000Z"],
    ["9999-12-31T23:59:59z", "9999-12-31T23:59:59.000Z"],
  ])("reads %s as %s", (text, iso) => {
    expect(dateTimeExpiry(text).toISOString()).toBe(iso);
  });

  it.each(["", "2020-09-20 00:00:00", "2020-02-30T00:00:00Z", "1494309923", "tomorrow"])(
    "makes no time of %j",
    (text) => {
      expect(dateTimeExpiry(text).getTime()).toBeNaN();
    },
  );
});

describe("unixExpiry", () => {
  it("reads seconds", () => {
    expect(unixExpiry(1_494_309_923).toISOString()).toBe("2017-05-09T06:05:23.000Z");
    expect(unixExpiry(253_402_300_799).toISOString()).toBe("9999-12-31T23:59:59.000Z");
  });

  it.each([0, -1, 1_494_309_923_000, Number.NaN, Number.POSITIVE_INFINITY])(
    "makes no time of %d",
    (seconds) => {
      expect(unixExpiry(seconds).getTime()).toBeNaN();
    },
  );
});
