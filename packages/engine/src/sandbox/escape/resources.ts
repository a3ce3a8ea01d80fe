import { describe, expect, it } from "vitest";
import { type EscapeGround, hasPython, MEBIBYTE, WORKSPACE_BYTES } from "./ground.ts";

const isFull = process.env.BUGSTACK_TEST_FULL === "1";

/** More of the machine than was given. */
export function testResources(ground: EscapeGround): void {
  const { shell, python } = ground;

  describe("resources", () => {
    it("a fork bomb is held", async () => {
      const result = await shell("bomb() { bomb | bomb & }; bomb; sleep 30", {
        limits: { seconds: 2, processes: 40, memoryBytes: 256 * MEBIBYTE },
      });
      expect(result.ended).not.toBe("memory");
      expect(result.durationMs).toBeLessThan(10_000);
      expect((await shell("echo still here")).stdout).toBe("still here\n");
    });

    it.runIf(hasPython)("a fork bomb gets no more processes than allowed", async () => {
      const script = `
import os, time
count = 0
try:
    while count < 500:
        if os.fork() == 0: time.sleep(5); os._exit(0)
        count += 1
except OSError: pass
print(count)
os.kill(1, 9)
`;
      const result = await python(script, { limits: { seconds: 10, processes: 50 } });
      expect(Number(result.stdout)).toBeGreaterThan(10);
      expect(Number(result.stdout)).toBeLessThanOrEqual(50);
    });

    it.runIf(hasPython)("a memory bomb is held, in one process or many", async () => {
      const limits = { seconds: 20, memoryBytes: 128 * MEBIBYTE };
      const one = await python("x = b''\nwhile True: x += b'x' * 10**7", { limits });
      expect(one.exitCode).not.toBe(0);
      if (!ground.tellsOfShortage) return;
      const many = await python(
        "import os, time\nfor _ in range(8):\n    if os.fork() == 0:\n        x = bytearray(40 * 2**20)\n        time.sleep(5)\n        os._exit(0)\ntime.sleep(4)",
        { limits },
      );
      expect(many.ended).toBe("memory");
    });

    it("a full disk is held: workspace, /tmp, home and shared memory", async () => {
      const limits = { seconds: 30, diskBytes: 24 * MEBIBYTE };
      const own = await ground.sandbox.prepare({ directory: ground.base });
      for (const folder of ["/tmp", "/home/sandbox", "/dev/shm", "."]) {
        const script = `cd ${folder}; for i in 1 2 3 4 5 6; do dd if=/dev/zero of=fill$i bs=1M count=100 2>/dev/null; done; cat fill* | wc -c`;
        const result = await own.exec({ argv: ["/bin/sh", "-c", script], limits });
        const most = folder === "." ? WORKSPACE_BYTES : limits.diskBytes;
        if (folder === "." && !ground.enforcesQuota) {
          expect(result.ended).toBe("disk");
          continue;
        }
        expect(Number(result.stdout), folder).toBeGreaterThan(0);
        expect(Number(result.stdout), folder).toBeLessThanOrEqual(most);
      }
      await own.dispose();
    });

    it.runIf(hasPython && isFull)("a disk full of empty files is held", async () => {
      const script = `
count = 0
try:
    while count < 300_000:
        open(f"f{count}", "w").close()
        count += 1
finally:
    print(count)
`;
      const { files, ended } = await filled(ground, script);
      expect(ended === "disk" || files < 250_000, `${ended} after ${files} files`).toBe(true);
    });

    it("a flood of output is cut and ended, with and without line feeds, on both streams", async () => {
      const limits = { seconds: 20, outputBytes: 20_000 };
      for (const script of ["yes", "cat /dev/zero", "cat /dev/zero >&2"]) {
        const result = await shell(script, { limits });
        expect(result).toMatchObject({ ended: "output", truncated: true });
        expect(result.stdout.length + result.stderr.length).toBeLessThan(25_000);
      }
    });

    it("a tree that nests without end is seen in the diff and removed", async () => {
      const own = await ground.sandbox.prepare({ directory: ground.base });
      const script =
        "i=0; while [ $i -lt 30 ]; do mkdir -p $(printf 'd/%.0s' $(seq 100)); cd $(printf 'd/%.0s' $(seq 100)) || exit; i=$((i+1)); done; echo x > leaf";
      await own.exec({ argv: ["/bin/sh", "-c", script], limits: { seconds: 20 } });
      const changes = await own.diff();
      await own.dispose();
      expect(changes).toHaveLength(1);
      expect(changes[0]?.path.startsWith("d/d/d/")).toBe(true);
    });

    it("what a command makes unreadable is no hiding place", async () => {
      const own = await ground.sandbox.prepare({ directory: ground.base });
      await own.exec({
        argv: ["/bin/sh", "-c", "mkdir new; echo x > new/x; echo y > src/y; chmod 000 new src"],
      });
      const paths = (await own.diff()).map(({ path }) => path.split("/")[0]);
      await own.dispose();
      expect(paths).toEqual(["new", "src"]);
    });
  });
}

/** What a script that counts its files came to, in a workspace of its own. */
async function filled({ sandbox, base }: EscapeGround, script: string) {
  const own = await sandbox.prepare({ directory: base });
  try {
    const result = await own.exec({ argv: ["/usr/bin/python3", "-c", script], limits: { seconds: 60 } });
    return { ended: result.ended, files: Number(result.stdout) };
  } finally {
    await own.dispose();
  }
}
