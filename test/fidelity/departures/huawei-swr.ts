import { expect } from "vitest";
import { type Departures, reader } from "../departure.ts";
import { node } from "../places.ts";

const swr = reader("huawei-swr");
const schemas = "/components/schemas";

export const departures: Departures = {
  "swr-login-name": {
    settles: ["E6"],
    check() {
      expect(swr(`${schemas}/TempCredential/properties/user_id/description`)).toBe(
        "The user name of the login.",
      );
    },
  },
  "swr-expiry": {
    settles: ["E7"],
    check() {
      expect(swr(`${schemas}/TempCredential/required`)).toContain("expire_date");
      expect(swr("/info/description")).toMatch(/ends at the time that the answer states/);
    },
  },
  "swr-times": {
    check() {
      for (const name of ["created_at", "expire_date"]) {
        const format = swr(`${schemas}/TempCredential/properties/${name}/format`);
        expect(format).toBe("date-time");
      }
    },
  },
  "swr-error-shapes": {
    settles: ["H16"],
    check() {
      expect(Object.keys(node(swr(`${schemas}/ErrorResponse/properties`)))).toEqual([
        "error_code",
        "error_msg",
        "encoded_authorization_message",
        "request_id",
      ]);
    },
  },
};
