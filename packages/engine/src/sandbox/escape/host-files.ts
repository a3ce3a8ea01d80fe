import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type EscapeGround, SECRET } from "./ground.ts";

/** Files, environment and switches of the host. */
export function testHostFiles(ground: EscapeGround): void {
  const { shell } = ground;

  describe("the host's files", () => {
    it.each([
      "/etc/shadow",
      "/etc/sudoers",
      "/root",
      "/run",
      "/var",
      "/sys",
      "/boot",
      "/mnt",
      "/srv",
      "/media",
      "/lost+found",
    ])("%s does not exist, or is empty", async (path) => {
      if (ground.ownFolders.includes(path)) return;
      expect((await shell(`ls -A ${path} 2>/dev/null; true`)).stdout).toBe("");
    });

    it("the instance's folder, the checkout and other homes do not exist", async () => {
      const result = await shell(
        `ls -a /home /tmp ${ground.home} ${process.cwd()}; cat ${ground.home}/secret`,
      );
      expect(result.stdout).not.toContain(SECRET);
      expect(result.stdout.split("\n").filter((line) => /^[a-z]/i.test(line))).toEqual(["sandbox"]);
    });

    it("nothing leads there through /proc", async () => {
      const paths = [
        `/proc/1/root${ground.home}/secret`,
        `/proc/self/root${ground.home}/secret`,
        `/proc/1/cwd/../${ground.home}/secret`,
      ];
      const result = await shell(
        `cat ${paths.join(" ")}; for f in /proc/[0-9]*/fd/*; do ls -a $f/ 2>/dev/null; cat $f/secret 2>/dev/null; done; cat /proc/[0-9]*/environ /proc/[0-9]*/mountinfo`,
        { environment: { ONLY: "this" } },
      );
      expect(result.stdout).not.toContain(SECRET);
      if (ground.hidesPaths) expect(result.stdout).not.toContain(ground.home);
    });

    it("nothing of this process's environment is seen", async () => {
      process.env.BUGSTACK_ESCAPE_SECRET = SECRET;
      const result = await shell("env; cat /proc/[0-9]*/environ");
      delete process.env.BUGSTACK_ESCAPE_SECRET;
      expect(result.stdout).not.toContain(SECRET);
    });

    it("what is there of the system is read-only", async () => {
      const result = await shell(
        "for p in /x /usr/x /etc/x /bin/x /lib/x /home/x /dev/x /proc/x /etc/passwd /usr/bin/env; do (echo x >> $p) 2>/dev/null && echo wrote $p; done; true",
      );
      expect(result.stdout).toBe("");
    });

    it("mounts cannot be changed, not even by a test that rewrites its runner", async () => {
      const source = join(ground.home, "runner");
      mkdirSync(source, { recursive: true });
      writeFileSync(join(source, "runner.py"), "print('honest')\n", { mode: 0o666 });
      const mounts = [{ source, target: "/opt/runner" }];
      const script =
        "echo cheat > /opt/runner/runner.py; rm -f /opt/runner/runner.py; mv /opt/runner /opt/other; chmod 777 /opt/runner; touch /opt/runner/new; cat /opt/runner/runner.py";
      expect((await shell(script, { mounts })).stdout).toBe("print('honest')\n");
      expect(readdirSync(source)).toEqual(["runner.py"]);
    });

    it("kernel switches are out of reach", async () => {
      const files = ["vm/drop_caches", "kernel/core_pattern", "kernel/hostname", "user/max_user_namespaces"];
      const paths = [
        ...files.map((file) => `/proc/sys/${file}`),
        "/proc/sysrq-trigger",
        "/proc/self/uid_map",
      ];
      const script = `for p in ${paths.join(" ")}; do (echo 1 > $p) 2>/dev/null && echo wrote $p; done; true`;
      expect((await shell(script)).stdout).toBe("");
    });
  });
}
