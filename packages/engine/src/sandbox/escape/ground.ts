import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { sealTree } from "../conformance/ground.ts";
import type { Sandbox, SandboxCommand, SandboxResult, SandboxWorkspace } from "../sandbox.ts";

export const SECRET = "the-secret-of-the-host";
export const MEBIBYTE = 1024 ** 2;
export const WORKSPACE_BYTES = 48 * MEBIBYTE;

const PYTHON = "/usr/bin/python3";
export const hasPython = existsSync(PYTHON);
if (!hasPython) console.warn(`skipped in part: no ${PYTHON} to make system calls with`);

/** What a driver can promise beyond what all do. */
export interface EscapeOptions {
  /** Not even the names of the host's folders are seen. */
  readonly hidesPaths: boolean;
  /** The kernel holds the quota of a workspace; else it is watched, and a command that exceeds it is ended. */
  readonly enforcesQuota: boolean;
  /** Folders of the system's names that the driver fills by itself. */
  readonly ownFolders: readonly string[];
  /** It is told when the kernel ends one process of several for want of memory, and ends the others. */
  readonly tellsOfShortage: boolean;
}

/** What the attempts to escape start from. The values are there once the tests run. */
export interface EscapeGround extends EscapeOptions {
  readonly home: string;
  readonly sandbox: Sandbox;
  readonly base: string;
  readonly workspace: SandboxWorkspace;
  shell(script: string, options?: Partial<SandboxCommand>): Promise<SandboxResult>;
  python(script: string, options?: Partial<SandboxCommand>): Promise<SandboxResult>;
}

export function prepareEscape(
  create: (options: { readonly home: string; readonly workspaceBytes: number }) => Sandbox,
  options: EscapeOptions,
): EscapeGround {
  let home: string;
  let sandbox: Sandbox;
  let base: string;
  let workspace: SandboxWorkspace;

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), "bugstack-escape-"));
    writeFileSync(join(home, "secret"), SECRET, { mode: 0o644 });
    sandbox = create({ home, workspaceBytes: WORKSPACE_BYTES });
    base = await sealTree(sandbox, join(home, "base"), { "README.md": "hello\n", "src/app.py": "app\n" });
    workspace = await sandbox.prepare({ directory: base });
  });
  afterAll(async () => {
    await workspace?.dispose();
    rmSync(home, { recursive: true, force: true });
  });

  const limits = { seconds: 20 };
  return {
    ...options,
    get home() {
      return home;
    },
    get sandbox() {
      return sandbox;
    },
    get base() {
      return base;
    },
    get workspace() {
      return workspace;
    },
    shell: (script, more = {}) => workspace.exec({ argv: ["/bin/sh", "-c", script], limits, ...more }),
    python: (script, more = {}) => workspace.exec({ argv: [PYTHON, "-c", script], limits, ...more }),
  };
}

/** The host's processes, but for Node's. */
export function processes(): readonly { readonly uid: number; readonly command: string }[] {
  return execFileSync("ps", ["-eo", "uid=,args="], { encoding: "utf8" })
    .split("\n")
    .map((line) => /^\s*(\d+) (.*)$/.exec(line))
    .filter((match) => match !== null && !match[2]?.startsWith("node") && !match[2]?.includes("--input-type"))
    .map((match) => ({ uid: Number(match?.[1]), command: match?.[2] ?? "" }));
}
