import type { BranchChange, ChangeRequest, Forge, NewChangeRequest } from "../forge.ts";

/** A change of the seeded `app.py`, on a branch of ours and as a change request, for tests against an opponent of a forge. */
export interface Proposals {
  change(more?: Partial<BranchChange>): Promise<BranchChange>;
  request(more?: Partial<NewChangeRequest>): NewChangeRequest;
  /** Published and opened. */
  opened(): Promise<ChangeRequest>;
  /** The same with its checks green. */
  green(): Promise<ChangeRequest>;
}

export const PROPOSED_BRANCH = "bugstack/1-a-fix";

/** @param world The world that is open now: each test has its own. */
export function proposalsOn(
  world: () => {
    readonly forge: Forge;
    finishChecks(commit: string, state: "success" | "failure"): Promise<void>;
  },
): Proposals {
  const proposals: Proposals = {
    change: async (more = {}) => ({
      branch: PROPOSED_BRANCH,
      base: (await world().forge.headOf("main")) as string,
      message: "fix(app): say hello",
      trailers: { "Bugstack-Run": "run-1" },
      files: new Map([["app.py", Buffer.from("print('hello')\n")]]),
      ...more,
    }),
    request: (more = {}) => ({
      marker: "bugstack-run: run-1",
      branch: PROPOSED_BRANCH,
      targetBranch: "main",
      title: "fix(app): say hello",
      body: "Body.\n\n<!-- bugstack-run: run-1 -->\n",
      draft: false,
      labels: ["bugstack"],
      paths: ["app.py"],
      ...more,
    }),
    async opened() {
      await world().forge.publishBranch(await proposals.change());
      return world().forge.openChangeRequest(proposals.request());
    },
    async green() {
      const made = await proposals.opened();
      await world().finishChecks(made.head, "success");
      return made;
    },
  };
  return proposals;
}
