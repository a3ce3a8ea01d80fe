import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Ground, shell } from "./ground.ts";

/** Time, output, folders, and what is left running. */
export function testLimits(ground: Ground): void {
  const { withWorkspace } = ground;

  describe("limits", () => {
    it("ends a command and all it started when its time is over", () =>
      withWorkspace(async (workspace) => {
        const result = await workspace.exec(shell("sleep 30 & sleep 30", { limits: { seconds: 0.3 } }));
        expect(result).toMatchObject({ exitCode: null, ended: "time" });
        expect(result.durationMs).toBeLessThan(3_000);
      }));

    it("ends a command when it is aborted, and does not start one that is aborted already", () =>
      withWorkspace(async (workspace) => {
        const controller = new AbortController();
        const running = workspace.exec(
          shell("echo up; sleep 30", { signal: controller.signal, onOutput: () => controller.abort() }),
        );
        expect(await running).toMatchObject({ exitCode: null, ended: "aborted" });
        expect(await workspace.exec(shell("echo up", { signal: controller.signal }))).toMatchObject({
          ended: "aborted",
          stdout: "",
        });
      }));

    it("ends a command whose output folder grows too large, by few large files or many small ones", () =>
      withWorkspace(async (workspace) => {
        const outputAt = (name: string) => {
          mkdirSync(join(ground.home, name));
          return { source: join(ground.home, name), target: "/opt/grown" };
        };
        const limits = { outputFolderBytes: 4 * 1024 ** 2, seconds: 60 };
        const large = "for i in 1 2 3 4; do head -c 2000000 /dev/zero > /opt/grown/$i; done; sleep 60";
        const result = await workspace.exec(shell(large, { output: outputAt("large"), limits }));
        expect(result).toMatchObject({ exitCode: null, ended: "disk" });
        const small = "i=0; while [ $i -lt 1500 ]; do : > /opt/grown/$i; i=$((i+1)); done";
        const many = await workspace.exec(shell(small, { output: outputAt("small"), limits }));
        expect(many.ended).toBe("disk");
      }));

    it("keeps head and tail of a long output", () =>
      withWorkspace(async (workspace) => {
        const script = "echo first; i=0; while [ $i -lt 500 ]; do echo line $i; i=$((i+1)); done; echo last";
        const result = await workspace.exec(shell(script, { limits: { outputBytes: 1000 } }));
        expect(result).toMatchObject({ exitCode: 0, truncated: true });
        expect(result.stdout.startsWith("first\n")).toBe(true);
        expect(result.stdout.endsWith("last\n")).toBe(true);
        expect(result.stdout.length).toBeLessThan(1_200);
      }));

    it("ends a command that floods its output", () =>
      withWorkspace(async (workspace) => {
        const result = await workspace.exec(shell("yes", { limits: { outputBytes: 10_000, seconds: 20 } }));
        expect(result).toMatchObject({ exitCode: null, ended: "output", truncated: true });
      }));

    it("leaves nothing running that a command started in the background", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(shell("(while true; do date > heartbeat; sleep 0.05; done) >/dev/null 2>&1 &"));
        const before = await workspace.read("heartbeat");
        await new Promise((resolve) => setTimeout(resolve, 200));
        expect(await workspace.read("heartbeat")).toEqual(before);
      }));
  });
}
