import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Report } from "@bugstack/engine";
import type { RepairCase } from "./cases.ts";
import { judgeProject } from "./judge.ts";
import { runProgram } from "./node.ts";

/**
 * `correct`: the fix passes the hidden tests; `wrong`: it does not, or nothing should have been patched;
 * `diagnosed`: no fix where there could have been one; `left`: rightly not patched.
 */
export type Verdict = "correct" | "wrong" | "diagnosed" | "left";

export interface Judged {
  readonly verdict: Verdict;
  /** What the hidden tests say of a change that is shown as a guess; null: none is shown. It is no part of the verdict. */
  readonly guess: "right" | "wrong" | null;
  /** Output of the hidden tests, where they failed. */
  readonly objection: string;
}

/** Holds what a report says against the hidden tests of its case, in new folders of this one. */
export async function judgeReport(found: RepairCase, report: Report, scratch: string): Promise<Judged> {
  const { fix, suggestion } = report;
  const isFixed = report.outcome === "fixed" && fix !== null;
  if (!isFixed && suggestion) {
    const run = await judgeChange(found, join(scratch, "guessed"), (folder) =>
      applyDiff(folder, suggestion.diff),
    );
    const guess = run.passes ? "right" : "wrong";
    return { verdict: unfixed(found), guess, objection: run.objection };
  }
  if (!isFixed) return { verdict: unfixed(found), guess: null, objection: "" };
  const run = await judgeChange(found, join(scratch, "fixed"), (folder) => writeFiles(folder, fix.contents));
  return { verdict: run.passes ? "correct" : "wrong", guess: null, objection: run.objection };
}

function unfixed({ expected }: RepairCase): Verdict {
  return expected === "not_patched" ? "left" : "diagnosed";
}

/** Makes a change in a copy of the project at `folder`, and plays its own tests and the hidden ones there. */
export async function judgeChange(
  found: RepairCase,
  folder: string,
  change: (folder: string) => Promise<void> | void,
): Promise<{ readonly passes: boolean; readonly objection: string }> {
  if (found.expected === "not_patched") return { passes: false, objection: "" };
  cpSync(join(found.folder, "project"), folder, { recursive: true });
  await change(folder);
  const run = await judgeProject(found, folder);
  const passes = run.exitCode === 0;
  return { passes, objection: passes ? "" : run.output };
}

function writeFiles(folder: string, contents: Readonly<Record<string, string>>): void {
  for (const [path, bytes] of Object.entries(contents)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), Buffer.from(bytes, "base64"));
  }
}

/** Makes the changes of a report's diff in this folder. @throws Error where one of them does not fit. */
export async function applyDiff(folder: string, diff: string): Promise<void> {
  const file = `${folder}.diff`;
  writeFileSync(file, diff);
  // Whatever repository lies around the folder, its paths are taken from here.
  const run = await runProgram("git", ["apply", "--whitespace=nowarn", file], folder, {
    GIT_CEILING_DIRECTORIES: dirname(folder),
  });
  if (run.exitCode !== 0) throw new Error(`The diff does not fit ${folder}:\n${run.output}`);
}
