import type { Report } from "@bugstack/engine";
import { describe, expect, it } from "vitest";
import { stopRun } from "./by-hand.ts";
import { report, scriptedRepair, until } from "./testing/run-world.ts";
import { ended, green, phase, useWorld } from "./testing/use-world.ts";

const world = useWorld();

/**
 * A run whose target branch moves while its checks run, so that it begins anew; during that second attempt of the engine `meanwhile`
 * happens to the change request of the first one.
 */
async function secondAttempt(
  meanwhile: (change: { number: number; head: string }) => Promise<unknown>,
  second: (first: Report) => Report = (first) => first,
) {
  const opened = await world.project();
  const { project: shop, someone } = opened;
  let attempts = 0;
  world.engine = async (request) => {
    attempts += 1;
    const fixed = await scriptedRepair(request);
    if (attempts === 1) return fixed;
    const run = await until(world.store, shop.id, (one) => one.state.facts.changeRequest !== null);
    const { changeRequest, branch } = run.state.facts;
    await meanwhile({ number: changeRequest?.number ?? 0, head: branch?.commit ?? "" });
    return second(fixed);
  };
  let moved = false;
  world.check = async () => {
    if (!moved) await someone.push("main", { "theirs.py": "pass\n" });
    moved = true;
    return green();
  };
  await report(world.services, shop, { release: "1.0.0" });
  return { ...opened, attempts: () => attempts };
}

describe("a change request that people merge while a second attempt is under way", () => {
  const mergedBy = async (
    project: Awaited<ReturnType<typeof secondAttempt>>["project"],
    change: { number: number; head: string },
  ) => {
    const forge = await world.services.forgeOf(project);
    expect(await forge.merge(change.number, change.head)).toMatchObject({ merged: true });
  };

  it.each([
    ["finds another fix", (first: Report) => first],
    [
      "finds the error gone",
      (first: Report): Report => ({ ...first, outcome: "diagnosed", reason: "already_fixed", fix: null }),
    ],
  ])("is deployed and watched, though the attempt %s", async (_, second) => {
    let shop: Parameters<typeof mergedBy>[0] | undefined;
    const opened = await secondAttempt(async (change) => shop && mergedBy(shop, change), second);
    shop = opened.project;
    const watching = await until(world.store, shop.id, phase("watching"));
    expect(opened.attempts()).toBe(2);
    const { merge, release } = watching.state.facts;
    expect(merge).toMatchObject({ by: "people" });
    expect(await opened.deployed()).toEqual([merge?.commit]);
    expect(release).toBe(merge?.commit);
    expect(watching.state.ending).toBeNull();
    await stopRun(world.services, watching.id, "test");
  });
});

describe("a change request that people close while a second attempt is under way", () => {
  it("is not opened again", async () => {
    let shop: Awaited<ReturnType<typeof secondAttempt>>["project"] | undefined;
    const opened = await secondAttempt(async ({ number }) => {
      if (shop) await (await world.services.forgeOf(shop)).close(number, "not wanted");
    });
    shop = opened.project;
    const over = await until(world.store, shop.id, ended);
    expect(over).toMatchObject({ reason: "change_request_closed", state: { facts: { merge: null } } });
    expect(await opened.deployed()).toEqual([]);
  });
});
