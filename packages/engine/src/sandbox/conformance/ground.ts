import { spawnSync } from "node:child_process";
import { chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import type { Sandbox, SandboxCommand, SandboxWorkspace } from "../sandbox.ts";

/** What the conformance tests stand on. The values are there once the tests run. */
export interface Ground {
  readonly home: string;
  readonly sandbox: Sandbox;
  /** A sealed tree with a few files. */
  readonly base: string;
  withWorkspace<T>(use: (workspace: SandboxWorkspace) => Promise<T>): Promise<T>;
}

export function prepareGround(create: (home: string) => Sandbox): Ground {
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

  return {
    get home() {
      return home;
    },
    get sandbox() {
      return sandbox;
    },
    get base() {
      return base;
    },
    async withWorkspace(use) {
      const workspace = await sandbox.prepare({ directory: base });
      try {
        return await use(workspace);
      } finally {
        await workspace.dispose();
      }
    },
  };
}

export function shell(script: string, options: Partial<SandboxCommand> = {}): SandboxCommand {
  return { argv: ["/bin/sh", "-c", script], ...options };
}

/** Collects what a program says, line by line. */
export function listener() {
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
