import {
  createWarmPool,
  type Environment,
  type FunctionChange,
  type Sandbox,
  type SandboxWorkspace,
  type TestRun,
  type Toolchain,
} from "@bugstack/engine";
import { type BenchProject, RIGHT } from "./project.ts";

export interface Limits {
  readonly candidates: number;
  readonly seconds: number;
}

export interface Measured {
  readonly count: number;
  readonly seconds: number;
}

export interface Subject {
  readonly project: BenchProject;
  readonly sandbox: Sandbox;
  readonly directory: string;
  readonly toolchain: Toolchain;
  readonly environment: Environment;
}

/** Two at a time, on two processors. */
export const WIDTH = 2;
/** Changes that are screened together. */
const BATCH = 16;

/** Evaluates candidates, two batches at a time, until all are done or the time is over. Each answer is checked. */
async function measure(
  limits: Limits,
  evaluate: (indexes: readonly number[]) => Promise<readonly (string | null | undefined)[]>,
  batch = 1,
): Promise<Measured> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  let next = 0;
  let count = 0;
  async function work(): Promise<void> {
    while (next < limits.candidates && elapsed() < limits.seconds) {
      const indexes = Array.from({ length: batch }, (_, offset) => next + offset);
      next += batch;
      for (const [offset, outcome] of (await evaluate(indexes)).entries()) {
        if (outcome !== (indexes[offset] === RIGHT ? "passed" : "failed"))
          throw new Error(`candidate ${indexes[offset]} ended as ${outcome}`);
        count += 1;
      }
    }
  }
  await Promise.all(Array.from({ length: WIDTH }, work));
  return { count, seconds: elapsed() };
}

function treeOf({ project }: Subject, index: number): ReadonlyMap<string, Uint8Array> {
  return new Map([[project.module, Buffer.from(project.text(index))]]);
}

const outcomeOf = (run: TestRun | null) => (run?.complete ? run.tests[0]?.outcome : run?.ended);

/** A process, or several, started for each candidate. */
export function measureCold(subject: Subject, limits: Limits): Promise<Measured> {
  const { sandbox, directory, toolchain, environment, project } = subject;
  return measure(limits, async ([index = 0]) => {
    const workspace = await sandbox.prepare({ directory });
    try {
      await workspace.write(treeOf(subject, index));
      return [outcomeOf(await toolchain.runTests(workspace, environment, { selectors: [project.selector] }))];
    } finally {
      await workspace.dispose();
    }
  });
}

/** Warm processes, from which each candidate has one of its own. */
export async function measureWarm(subject: Subject, limits: Limits): Promise<Measured> {
  const { sandbox, directory, toolchain, environment, project } = subject;
  const { signal } = new AbortController();
  const pool = createWarmPool({
    ...{ sandbox, base: directory, toolchain, environment, signal, modules: () => [] },
    ...{ width: WIDTH, waitingForAnother: 0 },
  });
  const run = (index: number) => pool.run(treeOf(subject, index), { selectors: [project.selector], signal });
  try {
    await Promise.all([run(0), run(1)]);
    if (pool.obstacle !== null) throw new Error(`nothing could be run warm: ${pool.obstacle}`);
    return await measure(limits, async ([index = 0]) => [outcomeOf(await run(index))]);
  } finally {
    await pool.dispose();
  }
}

/** Candidates screened in batches, as the search does it. */
export async function measureScreened(subject: Subject, limits: Limits): Promise<Measured> {
  const { sandbox, directory, toolchain, environment, project } = subject;
  const opened: SandboxWorkspace[] = [];
  async function open(): Promise<SandboxWorkspace> {
    const workspace = await sandbox.prepare({ directory });
    opened.push(workspace);
    return workspace;
  }
  const selectors = [project.selector];
  const started = await toolchain.startRehearsal?.(await open(), environment, {
    ...{ selectors, tests: selectors, endless: [], files: new Map(), modules: [], openAnother: open },
    signal: new AbortController().signal,
  });
  if (!started || "obstacle" in started) throw new Error(started?.obstacle ?? "there is no rehearsal");
  const { rehearsal } = started;
  const screen = async (indexes: readonly number[]) =>
    (
      await rehearsal.screen(
        indexes.map((index) => changeOf(project, index)),
        0,
        1,
      )
    ).map(({ ended }) => ended);
  try {
    await Promise.all([screen([0]), screen([1])]);
    return await measure(limits, screen, BATCH);
  } finally {
    await rehearsal.dispose();
    for (const workspace of opened) await workspace.dispose();
  }
}

/** The function `total` as the candidate has it. */
function changeOf({ module, text }: BenchProject, index: number): FunctionChange {
  const [base, changed] = [text(1), text(index)];
  const start = Math.max(0, base.search(/^(?:export )?(?:def|function) /m));
  return {
    ...{ path: module, name: "total", owner: null, indent: "", text: changed.slice(start) },
    line: base.slice(0, start).split("\n").length,
    start: Buffer.byteLength(base.slice(0, start)),
    end: Buffer.byteLength(base),
  };
}
