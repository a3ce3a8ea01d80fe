import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import process from "node:process";
import { applyEdits, type Edit } from "@bugstack/engine";
import { environmentFolder } from "../repair/python.ts";
import type { SearchCase } from "./cases.ts";

const HIDDEN_SECONDS = 60;

/** What the hidden tests say against files that a fix has changed; empty: nothing. Null where the case has none. */
export function objectionTo(
  found: SearchCase,
  contents: Readonly<Record<string, Uint8Array>>,
  folder: string,
): string | null {
  if (found.oracle === null) return null;
  rmSync(folder, { recursive: true, force: true });
  cpSync(found.project, folder, { recursive: true });
  for (const [path, bytes] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  cpSync(found.oracle, join(folder, "oracle"), { recursive: true });
  const packages = found.environment && join(found.environment, "node_modules");
  if (packages && existsSync(packages) && !existsSync(join(folder, "node_modules")))
    symlinkSync(packages, join(folder, "node_modules"));
  const [program, ...argv] =
    found.language === "python"
      ? [join(environmentFolder(), "bin", "python"), "-m", "pytest", "-q", "-p", "no:cacheprovider", "oracle"]
      : [process.execPath, "--test", "oracle/oracle.test.mjs"];
  const run = spawnSync(program ?? "", argv, {
    cwd: folder,
    env: { PATH: process.env.PATH ?? "", HOME: folder, PYTHONPATH: folder, PYTHONDONTWRITEBYTECODE: "1" },
    encoding: "utf8",
    timeout: HIDDEN_SECONDS * 1_000,
    killSignal: "SIGKILL",
  });
  return run.status === 0 ? "" : `${run.stdout}${run.stderr}`.slice(-2_000) || "the hidden tests did not end";
}

/** Files as they are after some edits. */
export function contentsAfter(
  found: SearchCase,
  edits: readonly Edit[],
): Readonly<Record<string, Uint8Array>> {
  const paths = [...new Set(edits.map(({ path }) => path))];
  return Object.fromEntries(
    paths.map((path) => [
      path,
      applyEdits(
        readFileSync(join(found.project, path)),
        edits.filter((edit) => edit.path === path),
      ),
    ]),
  );
}
