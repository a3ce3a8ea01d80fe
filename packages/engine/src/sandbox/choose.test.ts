import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { CONFINING_DRIVERS, chooseSandbox, createMachineSandbox } from "./choose.ts";

describe("the choice of a sandbox", () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "bugstack-choose-"));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(home, { recursive: true, force: true });
  });

  it("gives a working sandbox, or says what to do", async () => {
    const chosen = await chooseSandbox({ home }).catch((error: unknown) => error);
    if (chosen instanceof Error) {
      expect(chosen).toMatchObject({ code: "sandbox_unavailable", remedy: expect.any(String) });
    } else {
      expect(CONFINING_DRIVERS).toContain((chosen as { name: string }).name);
    }
  });

  it("runs without one only when asked", async () => {
    expect(await chooseSandbox({ home, driver: "none" })).toMatchObject({ name: "none" });
  });

  it("keeps to the driver that is asked for, and says why it does not work", async () => {
    vi.stubEnv("DOCKER_HOST", `unix://${home}/nobody.sock`);
    const refused = {
      code: "sandbox_unavailable",
      message: expect.stringMatching(
        /docker: There is no container engine's socket \(looked at .*nobody\.sock\)/,
      ),
      remedy: expect.stringContaining("DOCKER_HOST"),
    };
    await expect(chooseSandbox({ home, driver: "docker" })).rejects.toMatchObject(refused);
    const machine = createMachineSandbox({ home, environment: { BUGSTACK_SANDBOX: "docker" } });
    expect(await machine.check()).toMatchObject({
      available: false,
      reason: expect.stringContaining("docker"),
    });
    await expect(machine.prepare({ directory: home })).rejects.toMatchObject(refused);
  });

  it("refuses an engine on another machine", async () => {
    vi.stubEnv("DOCKER_HOST", "tcp://192.0.2.1:2375");
    await expect(chooseSandbox({ home, driver: "docker" })).rejects.toMatchObject({
      message: expect.stringContaining("another machine"),
    });
  });

  it("refuses a setting that is no driver", async () => {
    await expect(chooseSandbox({ home, environment: { BUGSTACK_SANDBOX: "chroot" } })).rejects.toMatchObject({
      code: "bad_input",
      message: expect.stringContaining('BUGSTACK_SANDBOX is "chroot"'),
    });
  });
});
