import type { ForgeWorkflows, WorkflowRun } from "../forges/deploying.ts";
import { ForgeError } from "../forges/error.ts";
import type { Forge } from "../forges/forge.ts";
import type { Deployer, DeployOutcome, DeployRequest } from "./deployer.ts";
import { oncePerKey } from "./once-per-key.ts";
import { DEFAULT_PACE, type WatchPace, watch } from "./watch.ts";

export interface WorkflowDeployerOptions {
  /** Name of the workflow's file, such as `deploy.yaml`. */
  readonly file: string;
  readonly forge: () => Promise<Pick<Forge, "defaultBranch" | "workflows">>;
  readonly pace?: WatchPace;
  /** How long the forge may take to list a run that was started, in milliseconds. */
  readonly listedWithinMs?: number;
}

const LISTED_WITHIN_MS = 20_000;
/** Clocks differ. */
const CLOCK_MS = 120_000;

/**
 * Deploys by a workflow of the forge's CI. Our run of it is told by the deployment's key in its title (`run-name`), or by
 * the merge commit where the title does not name one; a deployment that was begun before is looked for until the
 * forge must have listed it, and only then started again.
 */
export function workflowDeployer(options: WorkflowDeployerOptions): Deployer {
  const { file, pace = DEFAULT_PACE, listedWithinMs = LISTED_WITHIN_MS } = options;
  return { kind: "workflow", deploy: oncePerKey(deploy) };

  async function deploy(request: DeployRequest): Promise<DeployOutcome> {
    const forge = await options.forge();
    const { workflows } = forge;
    if (!workflows)
      throw new ForgeError("refused", "This forge has no workflows that could be started", {
        remedy: "Deploy by a command or by a webhook.",
      });
    const listing = { lookMs: Math.min(pace.lookMs, 1_000), seconds: listedWithinMs / 1_000 };
    const find = () => ownRun(workflows, file, request);
    const resumed = Date.now() - request.begun.getTime() > 2_000;
    if (!(resumed ? await watch(listing, request.signal, find) : await find())) {
      await workflows.start({ file, branch: await forge.defaultBranch(), inputs: inputsOf(request) });
      if (!(await watch(listing, request.signal, find)))
        return {
          state: "awaiting",
          sentence: `The workflow ${file} was started; the forge does not show its run yet. The release is recognised when it reports.`,
        };
    }
    const ended = await watch(pace, request.signal, async () => {
      const run = await find();
      return run && run.state !== "pending" ? run : null;
    });
    if (!ended)
      return {
        state: "awaiting",
        sentence: `The workflow ${file} still runs: the release is recognised when it reports.`,
      };
    return ended.state === "success"
      ? {
          state: "deployed",
          release: request.release,
          evidence: `The workflow ${file} has deployed it: ${ended.url}`,
        }
      : {
          state: "failed",
          sentence: `The workflow ${file} failed: ${ended.url}. Correct it, then retry the run.`,
          output: "",
        };
  }
}

function inputsOf({ commit, release, environment, idempotencyKey }: DeployRequest) {
  return { commit, release, environment, deployment: idempotencyKey };
}

async function ownRun(
  workflows: ForgeWorkflows,
  file: string,
  { idempotencyKey: key, commit, begun }: DeployRequest,
): Promise<WorkflowRun | null> {
  const since = begun.getTime() - CLOCK_MS;
  const runs = (await workflows.started(file)).filter((run) => run.at.getTime() >= since);
  const named = runs.find((run) => run.title.includes(key));
  // A title that names another deployment is not ours, whatever its commit.
  const unnamed = runs.find(
    (run) => run.commit === commit && !/\b(?:run|revert):[0-9a-f-]{36}/.test(run.title),
  );
  return named ?? unnamed ?? null;
}
