import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lockDemo } from "./demo-lock.ts";

describe("lockDemo", () => {
  let home: string;
  beforeEach(async () => {
    home = await mkdtemp(path.join(tmpdir(), "bugstack-demo-"));
  });
  afterEach(() => rm(home, { recursive: true, force: true }));

  it("lets one demo in at a time", async () => {
    const unlock = await lockDemo(home);
    await expect(lockDemo(home)).rejects.toThrow(`process ${process.pid}`);
    await unlock();
    await (await lockDemo(home))();
  });

  it.each(["", "999999999", "no number"])("takes over from a demo that died and left %j", async (content) => {
    await writeFile(path.join(home, "demo.pid"), content);
    await (await lockDemo(home))();
  });
});
