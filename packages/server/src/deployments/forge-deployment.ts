import { ForgeError } from "../forges/error.ts";
import type { Forge } from "../forges/forge.ts";
import type { Deployer, DeployOutcome, DeployRequest } from "./deployer.ts";
import { oncePerKey } from "./once-per-key.ts";
import { DEFAULT_PACE, type WatchPace, watch } from "./watch.ts";

export interface ForgeDeployerOptions {
  readonly forge: () => Promise<Pick<Forge, "deployments">>;
  readonly pace?: WatchPace;
}

/** Deploys by a deployment of the forge's own kind, which somebody else carries out and reports on. */
export function forgeDeployer({ forge: open, pace = DEFAULT_PACE }: ForgeDeployerOptions): Deployer {
  return { kind: "forge", deploy: oncePerKey(deploy) };

  async function deploy(request: DeployRequest): Promise<DeployOutcome> {
    const { deployments } = await open();
    if (!deployments)
      throw new ForgeError("refused", "This forge keeps no deployments that could be made", {
        remedy: "Deploy by a command, a workflow or a webhook.",
      });
    const { idempotencyKey: key, commit, environment } = request;
    const asked = { key, commit, environment };
    if (!(await deployments.find(asked))) await deployments.create(asked);
    const ended = await watch(pace, request.signal, async () => {
      const now = await deployments.find(asked);
      return now && (now.state === "success" || now.state === "failure") ? now : null;
    });
    if (!ended) {
      const now = await deployments.find(asked);
      const sentence = `${now?.sentence ?? "The deployment is not shown yet."} The release is recognised when it reports.`;
      return { state: "awaiting", sentence };
    }
    return ended.state === "success"
      ? { state: "deployed", release: request.release, evidence: ended.sentence }
      : { state: "failed", sentence: `${ended.sentence} Correct it, then retry the run.`, output: "" };
  }
}
