import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import { testRunOf } from "../test-records.ts";
import type { Environment, TestRequest, TestRun } from "../toolchain.ts";
import type { ChangedFiles, WarmRequest, WarmRunner, WarmStart } from "../warm-runner.ts";
import { NodeRecord, testRecords } from "./node-records.ts";
import { absoluteSelector, commandText, type RunPlan, runPlan } from "./run-plan.ts";
import { CONCLUSIVE } from "./run-tests.ts";
import { type Ran, startWarmServer, type WarmServer } from "./warm-server.ts";

/** Time for one run where the caller names none. */
const RUN_SECONDS = 60;
/** The server lets a run that waits go on for this many times its limit, and needs some time to clean up. */
const PATIENCE = 4;
const CLEANING_SECONDS = 20;
/** Files that say how the project's tests are run. */
const STARTED_BY =
  /(?:^|\/)(?:package\.json|tsconfig[\w.-]*\.json|\.mocharc\.[^/]*|[\w.-]*\.(?:config|workspace)\.[^/]*)$/;

/** Starts a warm process in the workspace, which is then used for nothing else. */
export async function startWarmNode(
  workspace: SandboxWorkspace,
  environment: Environment,
  { modules, signal }: WarmRequest,
): Promise<WarmStart> {
  if (!(await workspace.restore()))
    return { obstacle: "the sandbox cannot restore a tree under a running program" };
  const plan = await runPlan(workspace, environment);
  const started = await startWarmServer(workspace, environment, plan, { modules, signal });
  if ("obstacle" in started) return started;
  const { server } = started;
  const runs = createWarmRuns(workspace, plan, server);
  const run: WarmRunner["run"] = async (files, request) =>
    isForCold(request, files) ? null : runs.run(files, request);
  const runner: WarmRunner = {
    run,
    // What tests load beyond the packages is the project's own, or the runner's.
    learn: run,
    modules,
    get spent() {
      return server.ended;
    },
    dispose: () => server.dispose(),
  };
  return { runner };
}

/** Whole suites are found by the runner itself; what is watched, or started otherwise, needs a process of another kind. */
function isForCold({ selectors, observe, coverage }: TestRequest, files: ChangedFiles): boolean {
  const startsOtherwise = [...files.keys()].some((path) => STARTED_BY.test(path));
  return selectors.length === 0 || (observe ?? false) || (coverage ?? []).length > 0 || startsOtherwise;
}

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
