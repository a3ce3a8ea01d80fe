import { SignJWT } from "jose";
import { describe, expect, it } from "vitest";
import { createApp } from "../src/app.ts";
import { keys } from "../src/keys.ts";

const token = (sub: string, kid: string) =>
  new SignJWT({ plan: "pro" })
    .setProtectedHeader({ alg: "HS256", kid })
    .setSubject(sub)
    .setIssuer("https://id.podhosting.example")
    .setExpirationTime("5m")
    .sign(keys.get(kid) ?? new Uint8Array(32));

const episodes = (authorization?: string) =>
  createApp().request("/shows/s1/episodes", { headers: authorization ? { authorization } : {} });

describe("episodes", () => {
  it("are told to the owner", async () => {
    const answer = await episodes(`Bearer ${await token("acc-1", "2025-11")}`);
    expect(await answer.json()).toHaveLength(2);
    expect((await episodes(`Bearer ${await token("acc-2", "2026-05")}`)).status).toBe(404);
  });

  it("are told to nobody else", async () => {
    expect((await episodes()).status).toBe(401);
    expect((await episodes(`Bearer ${await token("acc-1", "1999")}`)).status).toBe(401);
  });
});
