/**
 * How a merged commit reaches production. One folder per way beside this file (none, command, webhook, …);
 * all pass `conformance.ts`. A deployment that was already started for this commit is found, not started again.
 */
export interface Deployer {
  readonly kind: "none" | "command" | "webhook" | "workflow" | "forge";
  deploy(request: DeployRequest): Promise<DeployOutcome>;
}

export interface DeployRequest {
  /** Same key, same deployment. */
  readonly idempotencyKey: string;
  readonly commit: string;
  readonly release: string;
  readonly environment: string;
  /** When this deployment was first begun; what is older cannot be it. */
  readonly begun: Date;
  readonly signal: AbortSignal;
}

export type DeployOutcome =
  | { readonly state: "deployed"; readonly release: string; readonly evidence: string }
  /** Somebody else deploys; the release will be learnt when it reports. */
  | { readonly state: "awaiting"; readonly sentence: string }
  | { readonly state: "failed"; readonly sentence: string; readonly output: string };
