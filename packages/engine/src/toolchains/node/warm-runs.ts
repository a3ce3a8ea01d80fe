import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { testRunOf } from "../test-records.ts";
import type { TestRequest, TestRun } from "../toolchain.ts";
import type { ChangedFiles } from "../warm-runner.ts";
import { NodeRecord, testRecords } from "./node-records.ts";
import { absoluteSelector, commandText, type RunPlan } from "./run-plan.ts";
import { CONCLUSIVE } from "./run-tests.ts";
import type { Ran, WarmServer } from "./warm-server.ts";

/** Time for one run where the caller names none. */
const RUN_SECONDS = 60;
/** The server lets a run that waits go on for this many times its limit, and needs some time to clean up. */
const PATIENCE = 4;
const CLEANING_SECONDS = 20;

/** Single runs on trees that the workspace becomes one after the other. */
export interface WarmRuns {
  /** Null: the process is of no more use, or cannot run this. */
  run(files: ChangedFiles, request: TestRequest): Promise<TestRun | null>;
  /** Makes the tree what the base is, with these files. */
  layOut(files: ChangedFiles): Promise<boolean>;
}

export function createWarmRuns(workspace: SandboxWorkspace, plan: RunPlan, server: WarmServer): WarmRuns {
  let isClean = true;

  async function layOut(files: ChangedFiles): Promise<boolean> {
    try {
      const isRestored = isClean || (await workspace.restore());
      isClean = false;
      if (isRestored) await workspace.write(files);
      else server.stop();
      return isRestored;
    } catch {
      // Closed, or full: a new workspace may do better.
      server.stop();
      return false;
    }
  }

  return {
    layOut,
    async run(files, request) {
      if (server.ended || !(await layOut(files))) return null;
      const seconds = request.seconds ?? RUN_SECONDS;
      const answer = await server.ask(
        {
          do: "run",
          selectors: request.selectors.map((selector) => absoluteSelector(workspace.path, selector)),
          variables: request.variables ?? {},
          changed: [...files.keys()].map((path) => `${workspace.path}/${path}`),
          seconds,
          testSeconds: request.testSeconds ?? null,
        },
        seconds * PATIENCE + CLEANING_SECONDS,
      );
      if (answer?.kind !== "ran") return null;
      if (!answer.clean) server.stop();
      return testRunFrom(answer, workspace, commandText(plan.mode, request));
    },
  };
}

async function testRunFrom(ran: Ran, workspace: SandboxWorkspace, command: string): Promise<TestRun> {
  const read = ran.records.map((record) => NodeRecord.safeParse(record));
  const records = read.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const { exitCode, ended, durationMs, output } = ran;
  return testRunOf({
    command,
    result: { exitCode, ended, durationMs, stdout: "", stderr: output, truncated: false },
    records: await testRecords(records, workspace),
    damaged: records.length < read.length,
    conclusiveExitCodes: CONCLUSIVE,
  });
}
