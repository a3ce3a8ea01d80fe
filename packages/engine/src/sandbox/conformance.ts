import { spawnSync } from "node:child_process";
import {
  chownSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Sandbox, SandboxCommand, SandboxWorkspace } from "./sandbox.ts";

/**
 * What every driver of the port promises, as tests. Call it from the driver's own test file.
 * Programs are run by `/bin/sh`, which every system has.
 */
export function testSandbox(create: (home: string) => Sandbox): void {
  let home: string;
  let sandbox: Sandbox;
  let base: string;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "bugstack-sandbox-"));
    sandbox = create(home);
    base = await sealTree(sandbox, join(home, "base"), {
      "README.md": "hello\n",
      "src/app.py": "print('app')\n",
      "src/deep/er/file.txt": "deep\n",
      "run.sh": "#!/bin/sh\necho ran\n",
    });
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  async function withWorkspace<T>(use: (workspace: SandboxWorkspace) => Promise<T>): Promise<T> {
    const workspace = await sandbox.prepare({ directory: base });
    try {
      return await use(workspace);
    } finally {
      await workspace.dispose();
    }
  }

  function shell(script: string, options: Partial<SandboxCommand> = {}): SandboxCommand {
    return { argv: ["/bin/sh", "-c", script], ...options };
  }

  it("says that it works here", async () => {
    expect(await sandbox.check()).toMatchObject({ available: true });
  });

  describe("exec", () => {
    it("runs in the tree and gives output and exit code", () =>
      withWorkspace(async (workspace) => {
        const result = await workspace.exec(shell("pwd; cat README.md; echo oops >&2; exit 3"));
        expect(result).toMatchObject({
          exitCode: 3,
          ended: "exit",
          stdout: `${workspace.path}\nhello\n`,
          stderr: "oops\n",
          truncated: false,
        });
      }));

    it("runs in a folder of the tree, and refuses one outside", () =>
      withWorkspace(async (workspace) => {
        const result = await workspace.exec(shell("cat app.py", { directory: "src" }));
        expect(result.stdout).toBe("print('app')\n");
        await expect(workspace.exec(shell("true", { directory: "../.." }))).rejects.toMatchObject({
          code: "bad_input",
        });
      }));

    it("sees the given environment and nothing of the host's", () =>
      withWorkspace(async (workspace) => {
        process.env.BUGSTACK_CONFORMANCE_SECRET = "do-not-tell";
        const result = await workspace.exec(shell("env", { environment: { GIVEN: "a b\nc" } }));
        delete process.env.BUGSTACK_CONFORMANCE_SECRET;
        expect(result.stdout).toContain("GIVEN=a b\nc\n");
        expect(result.stdout).not.toContain("do-not-tell");
      }));

    it("feeds the input", () =>
      withWorkspace(async (workspace) => {
        const result = await workspace.exec({ argv: ["/bin/cat"], input: Buffer.from("typed") });
        expect(result.stdout).toBe("typed");
      }));

    it("streams the output while the command runs", () =>
      withWorkspace(async (workspace) => {
        const seen: string[] = [];
        await workspace.exec(
          shell("echo one; echo two >&2", {
            onOutput: (stream, chunk) => seen.push(`${stream}:${Buffer.from(chunk).toString()}`),
          }),
        );
        expect(seen.toSorted()).toEqual(["stderr:two\n", "stdout:one\n"]);
      }));

    it("keeps what one command wrote for the next", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(shell("echo note > note.txt"));
        expect((await workspace.exec(shell("cat note.txt"))).stdout).toBe("note\n");
      }));

    it("says when a signal ended the command", () =>
      withWorkspace(async (workspace) => {
        expect(await workspace.exec(shell("kill -9 $$"))).toMatchObject({ exitCode: null, ended: "signal" });
      }));

    it("shows mounts read-only under their target", () =>
      withWorkspace(async (workspace) => {
        const source = join(home, "tool");
        mkdirSync(source, { recursive: true });
        writeFileSync(join(source, "version"), "7\n");
        const mounts = [{ source, target: "/opt/tool" }];
        const result = await workspace.exec(shell("cat /opt/tool/version", { mounts }));
        expect(result.stdout).toBe("7\n");
      }));

    it("keeps what is written to the output folder", () =>
      withWorkspace(async (workspace) => {
        const source = join(home, "built");
        mkdirSync(source, { recursive: true });
        const output = { source, target: "/opt/built" };
        const result = await workspace.exec(shell("echo made > /opt/built/thing", { output }));
        expect(result.exitCode).toBe(0);
        expect(readFileSync(join(source, "thing"), "utf8")).toBe("made\n");
      }));
  });

  describe("a program that is spoken with", () => {
    it("answers while it runs, and ends when its input is closed", () =>
      withWorkspace(async (workspace) => {
        const heard = listener();
        const program = await workspace.start(
          shell('while read -r word; do echo "heard $word"; done; echo bye', { onOutput: heard.hear }),
        );
        program.write(Buffer.from("one\n"));
        expect(await heard.line()).toBe("heard one");
        program.write(Buffer.from("two\n"));
        expect(await heard.line()).toBe("heard two");
        program.end();
        expect(await program.ended).toMatchObject({ ended: "exit", exitCode: 0 });
        expect(await heard.line()).toBe("bye");
        program.write(Buffer.from("nobody listens\n"));
      }));

    it("ends with all that it started when it is stopped, when its time is over, and with its workspace", () =>
      withWorkspace(async (workspace) => {
        const script = "sleep 30 & echo up; sleep 30";
        const stopped = await workspace.start(shell(script));
        stopped.kill();
        expect(await stopped.ended).toMatchObject({ ended: "aborted", exitCode: null });
        const slow = await workspace.start(shell(script, { limits: { seconds: 0.2 } }));
        expect(await slow.ended).toMatchObject({ ended: "time", exitCode: null });
        const left = await workspace.start(shell(script));
        await workspace.dispose();
        expect(await left.ended).toMatchObject({ ended: "aborted" });
        await expect(workspace.start(shell("true"))).rejects.toMatchObject({ code: "sandbox_failed" });
      }));

    it("finds its private folders empty", () =>
      withWorkspace(async (workspace) => {
        const [first] = workspace.scratch;
        const script = `for folder in "$@"; do ls -A "$folder"; touch "$folder/mine" || exit 1; done`;
        const result = await workspace.exec({ argv: ["/bin/sh", "-c", script, "sh", ...workspace.scratch] });
        expect(first).toBeDefined();
        expect(result).toMatchObject({ exitCode: 0, stdout: "" });
      }));
  });

  describe("restore", () => {
    const ruin =
      "rm -r src/deep; echo x > README.md; echo new > new.txt; mkdir -p a/b; ln -sfn / src/link; chmod 600 run.sh";

    it("takes everything back, again and again, also before the eyes of a running program", () =>
      withWorkspace(async (workspace) => {
        const heard = listener();
        await workspace.restore();
        const script = `cd /; while read -r action; do (cd ${workspace.path} && eval "$action"; echo "$? $(find . | sort | tr '\\n' ' ')$(cat README.md) $(stat -c %a run.sh)"); done`;
        const program = await workspace.start(shell(script, { onOutput: heard.hear }));
        const look = () => {
          program.write(Buffer.from("true\n"));
          return heard.line();
        };
        const clean = await look();
        for (let round = 0; round < 3; round += 1) {
          program.write(Buffer.from(`${ruin}\n`));
          expect(await heard.line()).toMatch(/^0 .*new\.txt.*x 600$/);
          await workspace.write(new Map([["written", Buffer.from(`${round}`)]]));
          if (!(await workspace.restore())) return;
          expect(await workspace.diff()).toEqual([]);
          expect(await look()).toBe(clean);
          await workspace.write(new Map([["README.md", Buffer.from(`round ${round}`)]]));
          expect(await look()).toContain(`round ${round}`);
          expect(await workspace.diff()).toEqual([{ path: "README.md", kind: "changed" }]);
          await workspace.restore();
          expect((await workspace.exec(shell("cat README.md; rm README.md"))).stdout).toBe("hello\n");
          await workspace.restore();
        }
        expect((await workspace.exec(shell("cat README.md; echo y > new.txt"))).stdout).toBe("hello\n");
        expect(await workspace.diff()).toEqual([{ path: "new.txt", kind: "added" }]);
        program.end();
        await program.ended;
      }));
  });

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
          mkdirSync(join(home, name));
          return { source: join(home, name), target: "/opt/grown" };
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

  describe("read and write", () => {
    it("reads what is in the tree, and null where nothing is", () =>
      withWorkspace(async (workspace) => {
        expect(text(await workspace.read("src/deep/er/file.txt"))).toBe("deep\n");
        expect(await workspace.read("src/missing.py")).toBeNull();
        expect(await workspace.read("src")).toBeNull();
        expect(await workspace.read("README.md/below")).toBeNull();
      }));

    it("writes files that the programs see and can change", () =>
      withWorkspace(async (workspace) => {
        await workspace.write(
          new Map([
            ["src/app.py", Buffer.from("changed\n")],
            ["new/folder/file.txt", Buffer.from("new\n")],
          ]),
        );
        const result = await workspace.exec(
          shell("cat src/app.py new/folder/file.txt && echo more >> new/folder/file.txt && touch new/other"),
        );
        expect(result).toMatchObject({ exitCode: 0, stdout: "changed\nnew\n" });
        expect(text(await workspace.read("new/folder/file.txt"))).toBe("new\nmore\n");
        expect(readFileSync(join(base, "src/app.py"), "utf8")).toBe("print('app')\n");
      }));

    it("keeps the mode of a file that it replaces", () =>
      withWorkspace(async (workspace) => {
        await workspace.write(new Map([["run.sh", Buffer.from("#!/bin/sh\necho again\n")]]));
        expect((await workspace.exec(shell("./run.sh"))).stdout).toBe("again\n");
      }));

    it.each(["/etc/passwd", "../outside", "a/../../outside", "", ".", "nul\0byte"])(
      "refuses the path %j",
      (path) =>
        withWorkspace(async (workspace) => {
          await expect(workspace.read(path)).rejects.toMatchObject({ code: "bad_input" });
          await expect(workspace.write(new Map([[path, Buffer.from("x")]]))).rejects.toMatchObject({
            code: "bad_input",
          });
        }),
    );

    it("follows links inside the tree and none out of it", () =>
      withWorkspace(async (workspace) => {
        const outside = join(home, "outside");
        mkdirSync(outside, { recursive: true });
        writeFileSync(join(outside, "secret"), "secret\n");
        const script = [
          "ln -s README.md inside; ln -s src/deep folder; ln -s loop loop",
          `ln -s ${outside} escape; ln -s ${outside}/secret leak; ln -s ../../../../../../../..${outside} climb`,
        ].join("; ");
        await workspace.exec(shell(script));
        expect(text(await workspace.read("inside"))).toBe("hello\n");
        expect(text(await workspace.read("folder/er/file.txt"))).toBe("deep\n");
        for (const path of ["leak", "escape/secret", "climb/secret", "loop"]) {
          expect(await workspace.read(path)).toBeNull();
        }
        for (const path of ["escape/secret", "climb/new", "leak"]) {
          await expect(workspace.write(new Map([[path, Buffer.from("x")]]))).rejects.toMatchObject({
            code: "bad_input",
          });
        }
        expect(readdirSync(outside)).toEqual(["secret"]);
        expect(readFileSync(join(outside, "secret"), "utf8")).toBe("secret\n");
      }));

    it("does not wait on a pipe", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(shell("mkfifo pipe"));
        expect(await workspace.read("pipe")).toBeNull();
      }));
  });

  describe("diff", () => {
    it("is empty at first", () =>
      withWorkspace(async (workspace) => {
        expect(await workspace.diff()).toEqual([]);
      }));

    it("names what was added, changed and removed, and nothing that was only touched", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(
          shell(
            "echo x > new.txt; echo y >> README.md; rm -r src/deep; touch src/app.py; chmod -x run.sh; mkdir empty",
          ),
        );
        await workspace.write(new Map([["written/file", Buffer.from("w")]]));
        expect(await workspace.diff()).toEqual([
          { path: "README.md", kind: "changed" },
          { path: "new.txt", kind: "added" },
          { path: "run.sh", kind: "changed" },
          { path: "src/deep/er/file.txt", kind: "removed" },
          { path: "written/file", kind: "added" },
        ]);
      }));

    it("sees through a folder that was removed and made again", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(shell("rm -r src && mkdir src && echo other > src/other.py"));
        expect(await workspace.diff()).toEqual([
          { path: "src/app.py", kind: "removed" },
          { path: "src/deep/er/file.txt", kind: "removed" },
          { path: "src/other.py", kind: "added" },
        ]);
      }));

    it("does not follow links", () =>
      withWorkspace(async (workspace) => {
        await workspace.exec(shell("rm -r src; ln -s / src"));
        expect(await workspace.diff()).toEqual([
          { path: "src", kind: "added" },
          { path: "src/app.py", kind: "removed" },
          { path: "src/deep/er/file.txt", kind: "removed" },
        ]);
      }));
  });

  it("keeps workspaces apart and leaves the base as it was", async () => {
    const before = fingerprint(base);
    await withWorkspace((first) =>
      withWorkspace(async (second) => {
        await first.exec(shell("echo mine > README.md; rm -r src"));
        expect((await second.exec(shell("cat README.md src/app.py"))).stdout).toBe("hello\nprint('app')\n");
      }),
    );
    expect(fingerprint(base)).toEqual(before);
  });

  it("opens a base that belongs to somebody else", async () => {
    const foreign = join(home, "foreign");
    mkdirSync(foreign);
    writeFileSync(join(foreign, "file"), "one\n");
    const workspace = await sandbox.prepare({ directory: foreign });
    const result = await workspace.exec(shell("echo two >> file; cat file"));
    await workspace.dispose();
    expect(result.stdout).toBe("one\ntwo\n");
  });

  it("opens a base with links and odd names", async () => {
    const odd = await sealTree(sandbox, join(home, "odd,dir:with 'quotes' and\nlines"), {
      "a,b:c/d e": "x\n",
    });
    symlinkSync("a,b:c/d e", join(odd, "link"));
    const workspace = await sandbox.prepare({ directory: odd });
    const result = await workspace.exec(shell("cat link"));
    await workspace.dispose();
    expect(result.stdout).toBe("x\n");
  });

  it("ends what runs and leaves no scratch when it is disposed", async () => {
    const workspace = await sandbox.prepare({ directory: base });
    const running = workspace.exec(shell("chmod 000 src 2>/dev/null; sleep 30"));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await workspace.dispose();
    expect((await running).ended).toBe("aborted");
    const scratch = readdirSync(join(home, "sandboxes")).filter((name) => name.startsWith(`${process.pid}-`));
    expect(scratch).toEqual([]);
    await expect(workspace.exec(shell("true"))).rejects.toMatchObject({ code: "sandbox_failed" });
  });
}

/** Collects what a program says, line by line. */
function listener() {
  const lines: string[] = [];
  const waiting: ((line: string) => void)[] = [];
  let rest = "";
  return {
    hear(stream: "stdout" | "stderr", chunk: Uint8Array): void {
      if (stream !== "stdout") return;
      const parts = (rest + Buffer.from(chunk).toString()).split("\n");
      rest = parts.pop() ?? "";
      for (const line of parts) {
        const next = waiting.shift();
        if (next) next(line);
        else lines.push(line);
      }
    },
    line(): Promise<string> {
      const known = lines.shift();
      return known === undefined ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve(known);
    },
  };
}

/** Writes a tree as a checkout would be: given to the ids under which the driver runs programs. */
export async function sealTree(
  sandbox: Sandbox,
  directory: string,
  files: Readonly<Record<string, string>>,
): Promise<string> {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content, { mode: path.endsWith(".sh") ? 0o755 : 0o644 });
  }
  const owner = await sandbox.owner();
  if (owner !== null && process.getuid?.() === 0) {
    chownSync(directory, owner.uid, owner.gid);
    spawnSync("chown", ["-R", `${owner.uid}:${owner.gid}`, directory]);
  }
  return directory;
}

function fingerprint(directory: string): readonly string[] {
  return readdirSync(directory, { recursive: true, encoding: "utf8" })
    .toSorted()
    .map((name) => {
      const stat = lstatSync(join(directory, name));
      return `${name} ${stat.mode} ${stat.size} ${stat.mtimeMs}`;
    });
}

function text(bytes: Uint8Array | null): string | null {
  return bytes === null ? null : Buffer.from(bytes).toString();
}
