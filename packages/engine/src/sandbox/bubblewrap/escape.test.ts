import { execFileSync, spawn } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sealTree } from "../conformance/ground.ts";
import type { Sandbox, SandboxCommand, SandboxResult, SandboxWorkspace } from "../sandbox.ts";
import { createBubblewrapSandbox } from "./driver.ts";
import { whereBubblewrapWorks } from "./where-bubblewrap-works.ts";

/** What hostile code may try. Every attempt is refused or contained, within bounds of time and memory. */

const PYTHON = "/usr/bin/python3";
const SECRET = "the-secret-of-the-host";
const MEBIBYTE = 1024 ** 2;
const WORKSPACE_BYTES = 48 * MEBIBYTE;

const works = await whereBubblewrapWorks();
const hasPython = existsSync(PYTHON);
if (!hasPython) console.warn(`skipped in part: no ${PYTHON} to make system calls with`);

describe.skipIf(!works)("escaping from bubblewrap", () => {
  let home: string;
  let sandbox: Sandbox;
  let base: string;
  let workspace: SandboxWorkspace;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "bugstack-escape-"));
    writeFileSync(join(home, "secret"), SECRET, { mode: 0o644 });
    sandbox = createBubblewrapSandbox({ home, workspaceBytes: WORKSPACE_BYTES });
    base = await sealTree(sandbox, join(home, "base"), { "README.md": "hello\n", "src/app.py": "app\n" });
    workspace = await sandbox.prepare({ directory: base });
  });
  afterAll(async () => {
    await workspace?.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  function shell(script: string, options: Partial<SandboxCommand> = {}): Promise<SandboxResult> {
    return workspace.exec({ argv: ["/bin/sh", "-c", script], limits: { seconds: 20 }, ...options });
  }
  function python(script: string, options: Partial<SandboxCommand> = {}): Promise<SandboxResult> {
    return workspace.exec({ argv: [PYTHON, "-c", script], limits: { seconds: 20 }, ...options });
  }

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
    ])("%s does not exist", async (path) => {
      expect((await shell(`ls -d ${path}`)).exitCode).not.toBe(0);
    });

    it("the instance's folder, the checkout and other homes do not exist", async () => {
      const result = await shell(`ls -a /home /tmp ${home} ${process.cwd()}; cat ${home}/secret`);
      expect(result.stdout).not.toContain(SECRET);
      expect(result.stdout.split("\n").filter((line) => /^[a-z]/i.test(line))).toEqual(["sandbox"]);
    });

    it("nothing leads there through /proc", async () => {
      const paths = [
        `/proc/1/root${home}/secret`,
        `/proc/self/root${home}/secret`,
        `/proc/1/cwd/../${home}/secret`,
      ];
      const result = await shell(
        `cat ${paths.join(" ")}; for f in /proc/[0-9]*/fd/*; do ls -a $f/ 2>/dev/null; cat $f/secret 2>/dev/null; done; cat /proc/[0-9]*/environ /proc/[0-9]*/mountinfo`,
        { environment: { ONLY: "this" } },
      );
      expect(result.stdout).not.toContain(SECRET);
      if (process.getuid?.() === 0) expect(result.stdout).not.toContain(home);
    });

    it("what is there of the system is read-only", async () => {
      const result = await shell(
        "for p in /x /usr/x /etc/x /bin/x /lib/x /home/x /dev/x /proc/x /etc/passwd /usr/bin/env; do (echo x >> $p) 2>/dev/null && echo wrote $p; done; true",
      );
      expect(result.stdout).toBe("");
    });

    it("mounts cannot be changed, not even by a test that rewrites its runner", async () => {
      const source = join(home, "runner");
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

  describe("other workspaces and processes", () => {
    it("two workspaces see neither each other's files nor processes", async () => {
      const other = await sandbox.prepare({ directory: base });
      const marker = "31.4159";
      const waiting = other.exec({
        argv: ["/bin/sh", "-c", `echo ${SECRET} > /tmp/mine; echo ${SECRET} > mine; sleep ${marker}`],
      });
      await new Promise((resolve) => setTimeout(resolve, 300));
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
      const running = shell(`sleep ${marker}`, { limits: { seconds: 2 } });
      await new Promise((resolve) => setTimeout(resolve, 500));
      const owners = processes()
        .filter(({ command }) => command === `sleep ${marker}`)
        .map(({ uid }) => uid);
      await running;
      expect(owners).toEqual([(await sandbox.owner())?.uid]);
    });

    it("nothing stays alive after the command, however it detaches", async () => {
      const marker = "16.1803";
      await shell(
        `setsid sh -c 'trap "" TERM HUP INT; sleep ${marker} & setsid setsid nohup sleep ${marker}' </dev/null >/dev/null 2>&1 &`,
      );
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(processes().filter(({ command }) => command.includes(marker))).toEqual([]);
    });

    it("nothing stays when this process is killed", async () => {
      const marker = "14.1421";
      const own = mkdtempSync(join(home, "killed-"));
      const driver = new URL("./driver.ts", import.meta.url).pathname;
      const script = `
        const { createBubblewrapSandbox } = await import(${JSON.stringify(driver)});
        const sandbox = createBubblewrapSandbox({ home: ${JSON.stringify(own)} });
        const workspace = await sandbox.prepare({ directory: ${JSON.stringify(base)} });
        workspace.exec({ argv: ["/bin/sh", "-c", "echo up; sleep ${marker} & setsid sleep ${marker}"], onOutput: () => console.log("up") });
      `;
      const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      await new Promise((resolve) => child.stdout.once("data", resolve));
      expect(processes().filter(({ command }) => command.includes(marker)).length).toBeGreaterThan(0);
      const ended = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await ended;
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect(processes().filter(({ command }) => command.includes(marker))).toEqual([]);
      expect(readFileSync("/proc/self/mountinfo", "utf8")).not.toContain(`${own}/`);
      await createBubblewrapSandbox({ home: own }).owner();
      expect(readdirSync(join(own, "sandboxes")).filter((name) => /^\d/.test(name))).toEqual([]);
    });
  });

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
      const many = await python(
        "import os, time\nfor _ in range(8):\n    if os.fork() == 0:\n        x = bytearray(40 * 2**20)\n        time.sleep(5)\n        os._exit(0)\ntime.sleep(4)",
        { limits },
      );
      expect(many.ended).toBe("memory");
    });

    it("a full disk is held: workspace, /tmp, home and shared memory", async () => {
      const limits = { seconds: 30, diskBytes: 24 * MEBIBYTE };
      for (const folder of [".", "/tmp", "/home/sandbox", "/dev/shm"]) {
        const script = `cd ${folder}; for i in 1 2 3 4 5 6; do dd if=/dev/zero of=fill$i bs=1M count=100 2>/dev/null; done; cat fill* | wc -c; rm -f fill*`;
        const result = await shell(script, { limits });
        const most = folder === "." ? WORKSPACE_BYTES : limits.diskBytes;
        expect(Number(result.stdout), folder).toBeGreaterThan(0);
        expect(Number(result.stdout), folder).toBeLessThanOrEqual(most);
      }
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
      const own = await sandbox.prepare({ directory: base });
      const script =
        "i=0; while [ $i -lt 30 ]; do mkdir -p $(printf 'd/%.0s' $(seq 100)); cd $(printf 'd/%.0s' $(seq 100)) || exit; i=$((i+1)); done; echo x > leaf";
      await own.exec({ argv: ["/bin/sh", "-c", script], limits: { seconds: 20 } });
      const changes = await own.diff();
      await own.dispose();
      expect(changes).toHaveLength(1);
      expect(changes[0]?.path.startsWith("d/d/d/")).toBe(true);
    });

    it("what a command makes unreadable is no hiding place", async () => {
      const own = await sandbox.prepare({ directory: base });
      await own.exec({
        argv: ["/bin/sh", "-c", "mkdir new; echo x > new/x; echo y > src/y; chmod 000 new src"],
      });
      const paths = (await own.diff()).map(({ path }) => path.split("/")[0]);
      await own.dispose();
      expect(paths).toEqual(["new", "src"]);
    });
  });

  describe("links", () => {
    it("a hard link does not carry a change into the base", async () => {
      await shell("ln README.md alias && echo evil >> alias; ln /etc/passwd stolen; ln /usr/bin/env stolen2");
      expect(readFileSync(join(base, "README.md"), "utf8")).toBe("hello\n");
      await workspace.write(new Map([["alias", Buffer.from("ours\n")]]));
      expect(Buffer.from((await workspace.read("README.md")) ?? []).toString()).toBe("hello\nevil\n");
    });

    it("a link that changes while we look leads nowhere", async () => {
      const outside = join(home, "outside");
      mkdirSync(join(outside, "d"), { recursive: true });
      writeFileSync(join(outside, "d/secret"), SECRET);
      const flipping = shell(
        `mkdir -p real/d; echo fine > real/d/secret; while true; do ln -sfn real way; ln -sfn ${outside} way; ln -sfn /proc/self/root${outside} way; rm way; mkdir -p way/d; rm -r way; done`,
        { limits: { seconds: 1.5 } },
      );
      const seen = new Set<string>();
      const until = performance.now() + 1_200;
      while (performance.now() < until) {
        const bytes = await workspace.read("way/d/secret");
        if (bytes !== null) seen.add(Buffer.from(bytes).toString());
        await workspace.write(new Map([["way/d/planted", Buffer.from("x")]])).catch(() => {});
      }
      await flipping;
      expect([...seen].filter((text) => text !== "fine\n")).toEqual([]);
      expect(readdirSync(join(outside, "d"))).toEqual(["secret"]);
    });
  });

  it("devices cannot be made or opened", async () => {
    const result = await shell(
      "mknod m c 1 1; mknod b b 254 0; mknod /tmp/m c 1 1; for d in /dev/mem /dev/kmsg /dev/vda /dev/sda /dev/kvm /dev/fuse /dev/net/tun /dev/tty; do cat $d 2>/dev/null | head -c 1 && [ -e $d ] && echo $d; done; ls m b /tmp/m 2>/dev/null",
    );
    expect(result.stdout.replace("/dev/tty\n", "")).toBe("");
  });

  it("privileges cannot be gained", async () => {
    const result = await shell("grep -E '^(CapEff|CapPrm|CapBnd|NoNewPrivs|Seccomp):' /proc/self/status");
    expect(result.stdout.replaceAll("\t", " ").trim().split("\n")).toEqual([
      "CapPrm: 0000000000000000",
      "CapEff: 0000000000000000",
      "CapBnd: 0000000000000000",
      "NoNewPrivs: 1",
      "Seccomp: 2",
    ]);
  });

  it.runIf(hasPython)("system calls that reach beyond the sandbox are refused", async () => {
    const x64 = process.arch === "x64";
    const calls = {
      ptrace: x64 ? 101 : 117,
      process_vm_readv: x64 ? 310 : 270,
      keyctl: x64 ? 250 : 219,
      bpf: x64 ? 321 : 280,
      perf_event_open: x64 ? 298 : 241,
      userfaultfd: x64 ? 323 : 282,
      unshare: x64 ? 272 : 97,
      setns: x64 ? 308 : 268,
      mount: x64 ? 165 : 40,
      pivot_root: x64 ? 155 : 41,
      chroot: x64 ? 161 : 51,
      open_by_handle_at: x64 ? 304 : 265,
      io_uring_setup: 425,
      personality: x64 ? 135 : 92,
      kexec_load: x64 ? 246 : 104,
    };
    const result = await python(`
import ctypes, errno, os
libc = ctypes.CDLL(None, use_errno=True)
def call(number, *arguments):
    ctypes.set_errno(0)
    result = libc.syscall(number, *arguments)
    return errno.errorcode.get(ctypes.get_errno(), result)
for name, number in ${JSON.stringify(calls)}.items():
    print(name, call(number, 0x10000000, 0, 0, 0, 0))
for name, flag in dict(user=0x10000000, mount=0x20000, pid=0x20000000, net=0x40000000).items():
    print("clone", name, call(${x64 ? 56 : 220}, flag | 17, 0, 0, 0, 0))
print("clone3", call(435, 0, 0))
print("TIOCSTI", call(${x64 ? 16 : 29}, 0, 0x5412, ctypes.create_string_buffer(b"x")))
`);
    expect(result.stdout.trim().split("\n")).toEqual([
      ...Object.keys(calls).map((name) => `${name} EPERM`),
      ...["user", "mount", "pid", "net"].map((name) => `clone ${name} EPERM`),
      "clone3 ENOSYS",
      "TIOCSTI EPERM",
    ]);
  });

  it("no second sandbox can be opened inside", async () => {
    const result = await shell(
      "bwrap --ro-bind / / true; echo $?; unshare -U true; echo $?; unshare -rm true; echo $?",
    );
    expect(result.stdout.split("\n").filter((line) => line === "0")).toEqual([]);
  });
});

function processes(): readonly { readonly uid: number; readonly command: string }[] {
  return execFileSync("ps", ["-eo", "uid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+) (.*)$/.exec(line))
    .filter((match) => match !== null && !match[2]?.startsWith("node") && !match[2]?.includes("--input-type"))
    .map((match) => ({ uid: Number(match?.[1]), command: match?.[2] ?? "" }));
}
