import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  environmentsOf,
  type Sandbox,
  snapshotDirectory,
  type TestRun,
  toolchainFor,
} from "@bugstack/engine";
import { environmentFolder } from "../repair/python.ts";
import type { SearchCase } from "./cases.ts";

export interface ValidateOptions {
  readonly sandbox: Sandbox;
  readonly home: string;
  readonly onStep: (sentence: string) => void;
}

export interface Validity {
  /** Null where the tests fail before the fix and pass after it, else what is wrong with the case. */
  readonly objection: string | null;
  /** Ids of the tests that do. */
  readonly failing: readonly string[];
  /** The whole suite with the fix: how many tests, and how many of them fail all the same. */
  readonly suite: { readonly tests: number; readonly red: number; readonly seconds: number } | null;
}

const FILE_SECONDS = 120;
const SUITE_SECONDS = 240;
/** Fixes that many tests ask for are seldom small defects. */
const MOST_FAILING = 6;

/**
 * Plays the tests of a real defect without its fix and with it, and the whole suite once. What fails before and passes
 * after is written into its `case.json`.
 */
export async function validateCase(found: SearchCase, options: ValidateOptions): Promise<Validity> {
  const scratch = mkdtempSync(join(tmpdir(), "bugstack-validate-"));
  const no = (objection: string): Validity => ({ objection, failing: [], suite: null });
  try {
    if (found.fixed === null) return no("there is no folder `fixed`");
    const fixed = join(scratch, "project");
    cpSync(found.project, fixed, { recursive: true });
    cpSync(found.fixed, fixed, { recursive: true });
    const before = await play(found, found.project, found.tests, FILE_SECONDS, options);
    if ("obstacle" in before) return no(before.obstacle);
    const red = before.tests.filter(hasFailed).map(({ id }) => id);
    if (red.length === 0) return no(before.complete ? "no test fails" : `no result: ${tail(before)}`);
    const after = await play(found, fixed, found.tests, FILE_SECONDS, options);
    if ("obstacle" in after) return no(after.obstacle);
    const green = new Set(after.tests.filter(({ outcome }) => outcome === "passed").map(({ id }) => id));
    const failing = red.filter((id) => green.has(id));
    if (failing.length === 0) return no("with the fix the same tests fail");
    if (failing.length > MOST_FAILING) return no(`${failing.length} tests fail`);
    const whole = await play(found, fixed, [], SUITE_SECONDS, options);
    if ("obstacle" in whole) return no(whole.obstacle);
    const suite = {
      tests: whole.tests.length,
      red: whole.tests.filter(hasFailed).length,
      seconds: Math.round(whole.durationMs / 1_000),
    };
    if (!whole.complete) return { objection: `the suite ended by ${whole.ended}`, failing, suite };
    const file = join(found.folder, "case.json");
    const described = JSON.parse(readFileSync(file, "utf8"));
    writeFileSync(file, `${JSON.stringify({ ...described, failing, suite }, null, 2)}\n`);
    return { objection: null, failing, suite };
  } catch (error) {
    return no(error instanceof Error ? error.message : String(error));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function play(
  found: SearchCase,
  folder: string,
  selectors: readonly string[],
  seconds: number,
  { sandbox, home, onStep }: ValidateOptions,
): Promise<TestRun | { readonly obstacle: string }> {
  const owner = await sandbox.owner();
  const directory = await snapshotDirectory({ directory: folder, home, owner });
  const tree = { directory, origin: null };
  const project = await toolchainFor(tree, found.tests);
  if (!project) return { obstacle: "no project of a known language" };
  const environment = await project.toolchain.prepare(project.detection, {
    tree,
    sandbox,
    cacheDirectory: environmentsOf({ home, projectKey: found.projectKey }),
    environmentPath: found.environment ?? (found.language === "python" ? environmentFolder() : null),
    onProgress: onStep,
  });
  const workspace = await sandbox.prepare({ directory });
  try {
    const run = await project.toolchain.runTests(workspace, environment, { selectors, seconds });
    if (!run.complete) onStep(run.output.slice(-2_000));
    return run;
  } finally {
    await workspace.dispose();
    rmSync(directory, { recursive: true, force: true });
  }
}

function hasFailed({ outcome }: TestRun["tests"][number]): boolean {
  return outcome === "failed" || outcome === "error";
}

function tail(run: TestRun): string {
  return `${run.ended} ${run.output.trim().split("\n").slice(-2).join(" | ").slice(-200)}`;
}
