import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import type { Environment, TestRequest } from "../toolchain.ts";
import type { ChangedFiles, WarmRequest, WarmRunner, WarmStart } from "../warm-runner.ts";
import { runPlan } from "./run-plan.ts";
import { createWarmRuns } from "./warm-runs.ts";
import { startWarmServer } from "./warm-server.ts";

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
