import { setTimeout as pause } from "node:timers/promises";
import { ForgeError } from "../error.ts";
import type { ChangeRequest, Check, MergeOutcome } from "../forge.ts";
import type { Host } from "./host.ts";

export interface MergePace {
  /** Pauses between looks at a forge that has not made up its mind, in milliseconds. */
  readonly looksMs: readonly number[];
}

export const DEFAULT_PACE: MergePace = { looksMs: [500, 1_000, 2_000, 4_000] };

type Refused = Extract<MergeOutcome, { merged: false }>["reason"];

/** Merges a green change request that is no draft, and nothing else; what came of it is read from the forge. */
export async function mergeHosted(
  host: Host,
  number: number,
  expectedHead: string,
  pace: MergePace = DEFAULT_PACE,
): Promise<MergeOutcome> {
  let failure: unknown = null;
  let left: MergeOutcome = refused("not_yet", "The forge has not made up its mind yet.");
  let target: string | null = null;
  for (const look of [...pace.looksMs, null]) {
    const change = await host.request(number);
    const known = settled(change) ?? (await objection(host, change, expectedHead));
    if (known) return known;
    const targetNow = await host.branchHead(change.targetBranch);
    // What was verified on the former target is looked at anew before the next try.
    if (target !== null && targetNow !== target) {
      // It may be this very merge that has moved it, asked for by another process of ours.
      const moved = refused("not_yet", `The branch ${change.targetBranch} has moved meanwhile.`);
      return settled(await host.request(number)) ?? moved;
    }
    target = targetNow;
    const asked = await host.merge(change, expectedHead).catch((error: unknown) => {
      // It may have merged all the same, or another process of ours has at this moment.
      if (!(error instanceof ForgeError) || error.code !== "unreachable") throw error;
      failure = error;
      return null;
    });
    if (asked === null) {
      const done = await commitOf(host, number, pace);
      if (done) return done;
      throw failure;
    }
    switch (asked.state) {
      case "merged": {
        const merged = await commitOf(host, number, pace);
        if (merged) return merged;
        break;
      }
      case "queued":
        return refused("not_yet", asked.sentence);
      case "refused":
        // Somebody may have been faster; then the forge refuses what has happened already.
        return settled(await host.request(number)) ?? refused(asked.reason, asked.sentence);
      case "conflicting":
        left = refused("conflict", asked.sentence);
        break;
      case "unclear":
        left = refused("not_yet", asked.sentence);
    }
    if (look !== null) await pause(look);
  }
  return settled(await host.request(number)) ?? left;
}

/** The merge commit may be told a moment after the merge. */
async function commitOf(host: Host, number: number, pace: MergePace): Promise<MergeOutcome | null> {
  for (const look of [...pace.looksMs, null]) {
    const outcome = settled(await host.request(number));
    if (outcome) return outcome;
    if (look !== null) await pause(look);
  }
  return null;
}

function settled(change: ChangeRequest): MergeOutcome | null {
  if (change.state === "merged" && change.mergeCommit) return { merged: true, commit: change.mergeCommit };
  return change.state === "closed" ? refused("closed", "The change request is closed.") : null;
}

async function objection(
  host: Host,
  change: ChangeRequest,
  expectedHead: string,
): Promise<MergeOutcome | null> {
  if (change.draft) return refused("draft", "The change request is a draft.");
  if (change.head !== expectedHead)
    return refused("head_moved", "The branch has another head than the one that was checked.");
  return checksObjection(await host.checks(expectedHead, change.targetBranch));
}

/** Without a required check nothing proves the commit; none may be open or red. */
export function checksObjection(checks: readonly Check[]): MergeOutcome | null {
  const required = checks.filter((check) => check.required);
  if (required.length === 0)
    return refused("checks", "The target branch requires no check, so nothing proves this commit.");
  const red = required.find((check) => check.state !== "success" && check.state !== "pending");
  if (red) return refused("checks", `The required check ${red.name} is not green.`);
  const open = required.find((check) => check.state === "pending");
  return open ? refused("not_yet", `The required check ${open.name} is not done yet.`) : null;
}

function refused(reason: Refused, sentence: string): MergeOutcome {
  return { merged: false, reason, sentence };
}
