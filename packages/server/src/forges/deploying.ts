/** Workflows of the forge's CI that can be started by a call (`on: workflow_dispatch`). */
export interface ForgeWorkflows {
  /**
   * Starts the workflow in `file` (such as `deploy.yaml`) on a branch. Throws `not_found` where there is none and
   * `refused` where it does not take these inputs.
   */
  start(start: {
    readonly file: string;
    readonly branch: string;
    readonly inputs: Readonly<Record<string, string>>;
  }): Promise<void>;
  /** Its runs that were started so, the newest first. */
  started(file: string): Promise<readonly WorkflowRun[]>;
}

export interface WorkflowRun {
  /** What `run-name` in the workflow makes of it. */
  readonly title: string;
  /** Head of the branch when it was started. */
  readonly commit: string;
  readonly state: "pending" | "success" | "failure";
  readonly url: string;
  readonly at: Date;
}

/** Deployments as the forge keeps them; somebody else carries them out (`on: deployment`) and reports their state. */
export interface ForgeDeployments {
  /** The one that was asked for under this key; null when there is none. */
  find(wanted: DeploymentAsked): Promise<ForgeDeployment | null>;
  create(wanted: DeploymentAsked): Promise<void>;
}

export interface DeploymentAsked {
  readonly key: string;
  readonly commit: string;
  readonly environment: string;
}

export interface ForgeDeployment {
  /** `unreported`: nobody has taken it up yet. */
  readonly state: "unreported" | "pending" | "success" | "failure";
  readonly sentence: string;
}
