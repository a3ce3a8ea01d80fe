import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type Finding, missing, ok } from "./check.ts";

const run = promisify(execFile);
const TIMEOUT_MS = 15_000;

export function checkNode(version: string = process.version): Finding {
  const major = Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
  return major >= 24
    ? ok("node", version)
    : missing(
        "node",
        version,
        "bugstack needs Node 24: start it through `npm run bugstack`, which brings its own.",
      );
}

/** `git merge-tree --write-tree`, on which the built-in forge merges, came with 2.38. */
export async function checkGit(): Promise<Finding> {
  const output = await outputOf("git", ["--version"]);
  const match = /(\d+)\.(\d+)/.exec(output ?? "");
  if (!match) return missing("git", "not found", "Install git 2.38 or later.", ["git"]);
  const [major, minor] = [Number(match[1]), Number(match[2])];
  if (major > 2 || (major === 2 && minor >= 38)) return ok("git", `${major}.${minor}`);
  return missing("git", `${major}.${minor} is too old`, "Install git 2.38 or later.", ["git"]);
}

/** A Python that can make virtual environments; only projects in Python need it. */
export async function checkPython(): Promise<Finding> {
  for (const command of ["python3", "/usr/bin/python3"]) {
    const version = await outputOf(command, [
      "-c",
      "import sys, venv, ensurepip; print('.'.join(map(str, sys.version_info[:3])))",
    ]);
    if (version) return ok("python", `${version.trim()} with venv`);
  }
  const bare = await outputOf("python3", ["--version"]);
  return missing(
    "python",
    bare ? `${bare.trim()} without venv` : "not found",
    "Install Python 3.9 or later with its venv module.",
    ["python"],
  );
}

async function outputOf(command: string, args: readonly string[]): Promise<string | null> {
  try {
    const { stdout } = await run(command, [...args], { timeout: TIMEOUT_MS });
    return stdout;
  } catch {
    return null;
  }
}
