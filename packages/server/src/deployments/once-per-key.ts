import type { DeployOutcome, DeployRequest } from "./deployer.ts";

/** Lets those who ask for a deployment that is under way wait for it, instead of asking for it once more. */
export function oncePerKey(
  deploy: (request: DeployRequest) => Promise<DeployOutcome>,
): (request: DeployRequest) => Promise<DeployOutcome> {
  const under = new Map<string, Promise<DeployOutcome>>();
  return (request) => {
    const key = request.idempotencyKey;
    const known = under.get(key);
    if (known) return known;
    const outcome = deploy(request).finally(() => under.delete(key));
    under.set(key, outcome);
    return outcome;
  };
}
