import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { testSandbox } from "../conformance.ts";
import { createBubblewrapSandbox } from "./driver.ts";
import type { Layering } from "./stage.ts";
import { whereBubblewrapWorks } from "./where-bubblewrap-works.ts";

const LAYERINGS: readonly Layering[] = ["memory", "disk", "copy"];
const works = await whereBubblewrapWorks();

describe.skipIf(!works)("bubblewrap", () => {
  describe.each(sampled(LAYERINGS, 1))("with its layer by %s", (layering) => {
    testSandbox((home) => createBubblewrapSandbox({ home, layering }));
  });

  it("reaches what lies below a folder that only we may enter", async () => {
    const home = mkdtempSync(join(tmpdir(), "bugstack-private-"));
    const closed = join(home, "closed");
    mkdirSync(join(closed, "tool"), { recursive: true });
    mkdirSync(join(closed, "project"));
    writeFileSync(join(closed, "tool/name"), "tool\n");
    writeFileSync(join(closed, "project/name"), "project\n");
    chmodSync(closed, 0o700);
    const workspace = await createBubblewrapSandbox({ home }).prepare({ directory: join(closed, "project") });
    const result = await workspace.exec({
      argv: ["/bin/cat", "name", "/opt/tool/name"],
      mounts: [{ source: join(closed, "tool"), target: "/opt/tool" }],
    });
    await workspace.dispose();
    rmSync(home, { recursive: true, force: true });
    expect(result.stdout).toBe("project\ntool\n");
  });

  it.each(["/", "/etc", "/proc", "/workspace", "relative", "/opt/../etc", "/usr"])(
    "mounts nothing at %j",
    async (target) => {
      const home = mkdtempSync(join(tmpdir(), "bugstack-target-"));
      mkdirSync(join(home, "base"));
      const workspace = await createBubblewrapSandbox({ home }).prepare({ directory: join(home, "base") });
      const running = workspace.exec({ argv: ["/bin/true"], mounts: [{ source: home, target }] });
      await expect(running).rejects.toMatchObject({ code: "sandbox_failed" });
      await workspace.dispose();
      rmSync(home, { recursive: true, force: true });
    },
  );

  it("says when there is nothing to open or to mount", async () => {
    const home = mkdtempSync(join(tmpdir(), "bugstack-absent-"));
    const sandbox = createBubblewrapSandbox({ home });
    await expect(sandbox.prepare({ directory: join(home, "absent") })).rejects.toMatchObject({
      code: "sandbox_failed",
    });
    mkdirSync(join(home, "base"));
    const workspace = await sandbox.prepare({ directory: join(home, "base") });
    const mounts = [{ source: join(home, "absent"), target: "/opt/x" }];
    await expect(workspace.exec({ argv: ["/bin/true"], mounts })).rejects.toMatchObject({
      code: "sandbox_failed",
    });
    expect(await workspace.exec({ argv: ["/no/such/program"] })).toMatchObject({
      exitCode: 127,
      ended: "exit",
    });
    await workspace.dispose();
    rmSync(home, { recursive: true, force: true });
  });
});

describe("bubblewrap where it is missing", () => {
  it.skipIf(works)("says what to do", async () => {
    const home = mkdtempSync(join(tmpdir(), "bugstack-none-"));
    expect(await createBubblewrapSandbox({ home }).check()).toMatchObject({
      available: false,
      remedy: expect.any(String),
    });
    rmSync(home, { recursive: true, force: true });
  });
});
