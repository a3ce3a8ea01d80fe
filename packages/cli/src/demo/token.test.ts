import { createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { expiredToken, signToken, validToken } from "./token.ts";

function claimsOf(token: string): { sub: string; exp: number } {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}

describe("the demo's tokens", () => {
  const now = new Date("2026-01-01T00:00:00Z");

  it("are signed with HS256 over header and claims", () => {
    const [header, claims, signature] = signToken({ sub: "alice" }, "secret").split(".");
    expect(createHmac("sha256", "secret").update(`${header}.${claims}`).digest("base64url")).toBe(signature);
  });

  it("lie an hour behind or ahead", () => {
    expect(claimsOf(expiredToken("alice", "s", now)).exp).toBe(now.getTime() / 1000 - 3_600);
    expect(claimsOf(validToken("alice", "s", now)).exp).toBe(now.getTime() / 1000 + 3_600);
  });
});
