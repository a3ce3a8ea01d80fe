import { describe, expect, it } from "vitest";
import { issueSession, isValidSession } from "./session.ts";

const NOW = new Date("2026-01-01T12:00:00Z");

describe("a session", () => {
  it("is valid until it expires", () => {
    const { value, maxAge } = issueSession("token", NOW);
    expect(isValidSession("token", value, NOW)).toBe(true);
    expect(isValidSession("token", value, new Date(NOW.getTime() + maxAge * 1000))).toBe(false);
  });

  it("is refused when the admin token changed", () => {
    expect(isValidSession("another", issueSession("token", NOW).value, NOW)).toBe(false);
  });

  it.each([undefined, "", "1.2", "99999999999.", `99999999999.${"0".repeat(64)}`])(
    "is refused when it is %j",
    (cookie) => {
      expect(isValidSession("token", cookie, NOW)).toBe(false);
    },
  );

  it("is refused when its expiry was moved", () => {
    const { value } = issueSession("token", NOW);
    const [expiry, seal] = value.split(".");
    expect(isValidSession("token", `${Number(expiry) + 60}.${seal}`, NOW)).toBe(false);
  });
});
