import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { makeBare } from "../testing/git-http.ts";
import { appIdentity } from "./identity.ts";
import { type FakeGitHub, startFakeGitHub } from "./testing/fake-github.ts";
import { type FakeWorld, fakeWorld } from "./testing/fake-world.ts";

const HOUR_MS = 3_600_000;

describe("a GitHub App's identity", () => {
  let folder: string;
  let world: FakeWorld;
  let fake: FakeGitHub;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "bugstack-identity-"));
    makeBare(join(folder, "shop.git"));
    world = fakeWorld(join(folder, "shop.git"));
    fake = await startFakeGitHub(world);
  });
  afterAll(async () => {
    await fake.close();
    await rm(folder, { recursive: true, force: true });
    expect(fake.violations).toEqual([]);
  });

  const identity = (aheadMs: number) =>
    appIdentity(
      { url: fake.url, pausesMs: [5] },
      { appId: String(world.app.id), privateKey: world.app.privateKey },
      { owner: "acme", name: "shop" },
      () => Date.now() + aheadMs,
    );
  const made = () => fake.requests.filter((line) => line.endsWith("/access_tokens")).length;

  it.each([0, 5 * 60_000, -20 * 60_000, 30 * HOUR_MS, -30 * HOUR_MS])(
    "gives a token that GitHub takes, with a clock that is wrong by %d ms, and keeps it while it is good",
    async (aheadMs) => {
      const before = made();
      const app = identity(aheadMs);
      const token = await app.token();
      expect(world.tokens.get(token)).toBeGreaterThan(Date.now());
      expect(await app.token()).toBe(token);
      expect(made()).toBe(before + 1);
      expect(await app.token(true)).not.toBe(token);
    },
  );

  it("gives one token to many who ask at once", async () => {
    const before = made();
    const app = identity(0);
    const tokens = await Promise.all(Array.from({ length: 8 }, () => app.token()));
    expect(new Set(tokens).size).toBe(1);
    expect(made()).toBe(before + 1);
  });
});
