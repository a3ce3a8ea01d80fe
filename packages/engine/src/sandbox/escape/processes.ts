import { spawn } from "node:child_process";
import { describe, expect, it } from "vitest";
import { type EscapeGround, processes, SECRET } from "./ground.ts";

/** Other workspaces, and processes that are not its own. */
export function testProcesses(ground: EscapeGround): void {
  const { shell } = ground;

  describe("other workspaces and processes", () => {
    it("two workspaces see neither each other's files nor processes", async () => {
      const other = await ground.sandbox.prepare({ directory: ground.base });
      const marker = "31.4159";
      const up = Promise.withResolvers<void>();
      const script = `echo ${SECRET} > /tmp/mine; echo ${SECRET} > mine; echo up; sleep ${marker}`;
      const waiting = other.exec({ argv: ["/bin/sh", "-c", script], onOutput: () => up.resolve() });
      await up.promise;
      const result = await shell("cat /tmp/mine mine; cat /proc/[0-9]*/cmdline | tr '\\0' ' '");
      await other.dispose();
      await waiting;
      expect(result.stdout).not.toContain(SECRET);
      expect(result.stdout).not.toContain(marker);
    });

    it("signals reach nobody outside", async () => {
      const bystander = spawn("sleep", ["60"], { stdio: "ignore" });
      const result = await shell(
        `kill -9 ${bystander.pid}; kill -9 ${process.pid}; kill -9 1; kill -9 -1; echo survived`,
      );
      expect(bystander.exitCode ?? bystander.signalCode).toBeNull();
      bystander.kill("SIGKILL");
      expect(result.ended === "signal" || result.stdout === "survived\n").toBe(true);
    });

    it.runIf(process.getuid?.() === 0)("on the host it is not root", async () => {
      const marker = "27.1828";
      const up = Promise.withResolvers<void>();
      const onOutput = () => up.resolve();
      const running = shell(`sleep ${marker} & echo up; wait`, { limits: { seconds: 2 }, onOutput });
      await up.promise;
      await new Promise((resolve) => setTimeout(resolve, 200));
      const owners = processes()
        .filter(({ command }) => command === `sleep ${marker}`)
        .map(({ uid }) => uid);
      await running;
      expect(owners).toEqual([(await ground.sandbox.owner())?.uid]);
    });

    it("nothing stays alive after the command, however it detaches", async () => {
      const marker = "16.1803";
      await shell(
        `setsid sh -c 'trap "" TERM HUP INT; sleep ${marker} & setsid setsid nohup sleep ${marker}' </dev/null >/dev/null 2>&1 &`,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(processes().filter(({ command }) => command.includes(marker))).toEqual([]);
    });
  });
}
