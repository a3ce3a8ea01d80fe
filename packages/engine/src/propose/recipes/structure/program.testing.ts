import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CanonicalEvent, readTrace } from "@bugstack/event";
import { createCodeIndex } from "../../../code/create-code-index.ts";
import { mapFrames } from "../../../diagnose/map-frames.ts";
import type { Investigation } from "../../../investigation.ts";
import { javascriptRecipes } from "../javascript-recipes.ts";
import { diffOf, patchesFor, withPatch } from "../program-patches.testing.ts";
import type { Patch } from "../recipe.ts";

/** What became of a program that ends with an error. */
export interface Repaired {
  /** First line of the error that Node itself printed. */
  readonly error: string;
  /** The first patch with which the program and its checks run through, as the gate would choose; null when there is none. */
  readonly patch: Patch | null;
  /** What the program prints then. */
  readonly output: string | null;
  /** Lines that the patch changes, as `- before` and `+ after`. */
  readonly diff: string;
  /** How many patches were proposed. */
  readonly proposed: number;
}

/**
 * Runs a small program, which ends with an error, under this Node; asks the recipes with the trace that it printed,
 * and tries their patches in order. `text` holds the files: `--- path` and then its lines. The first file is started;
 * one named `check.mjs` must pass before and after, as the tests of a project do.
 */
export async function repairProgram(text: string): Promise<Repaired> {
  const files = filesOf(text);
  const [entry = ""] = Object.keys(files);
  const directory = mkdtempSync(join(tmpdir(), "structure-"));
  try {
    write(join(directory, "before"), files);
    const before = run(join(directory, "before"), entry);
    if (before.status === 0) throw new Error(`The program does not fail:\n${before.stdout}`);
    if (files["check.mjs"] && run(join(directory, "before"), "check.mjs").status !== 0)
      throw new Error("The check does not pass before the repair.");
    const investigation = await investigate(join(directory, "before"), before.stderr);
    const patches = patchesFor(javascriptRecipes, investigation);
    investigation.code.dispose();
    const { event } = investigation;
    const error = `${event?.exceptions.at(-1)?.type}: ${event?.exceptions.at(-1)?.value}`;
    for (const [index, patch] of patches.entries()) {
      const changed = withPatch(files, patch);
      const folder = join(directory, `after-${index}`);
      cpSync(join(directory, "before"), folder, { recursive: true });
      write(folder, changed);
      const after = run(folder, entry);
      const isSound = after.status === 0 && (!files["check.mjs"] || run(folder, "check.mjs").status === 0);
      if (isSound)
        return {
          error,
          patch,
          output: after.stdout.trim(),
          diff: diffOf(files, changed),
          proposed: patches.length,
        };
    }
    return { error, patch: null, output: null, diff: "", proposed: patches.length };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function filesOf(text: string): Record<string, string> {
  const parts = text.split(/^--- (\S+)\n/m).slice(1);
  const found: Record<string, string> = {};
  for (let index = 0; index < parts.length; index += 2) found[parts[index] ?? ""] = parts[index + 1] ?? "";
  return found;
}

function write(directory: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), content);
  }
}

function run(directory: string, entry: string): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--no-warnings", entry], {
    cwd: directory,
    encoding: "utf8",
    timeout: 20_000,
    env: { PATH: process.env.PATH ?? "" },
  });
  return { status, stdout, stderr };
}

async function investigate(directory: string, stderr: string): Promise<Investigation> {
  const start = stderr.search(/^(?:Uncaught )?(?:\w*Error|AggregateError|DOMException)\b.*$/m);
  if (start < 0) throw new Error(`No error was printed:\n${stderr}`);
  const event: CanonicalEvent = { ...readTrace(stderr.slice(start)), kind: "error", platform: "node" };
  const tree = { directory, origin: null };
  const code = await createCodeIndex(tree);
  return { event, signature: null, tree, code, frames: mapFrames(event, code), detection: null };
}
