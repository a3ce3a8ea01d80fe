import type { Kysely } from "kysely";
import type { Database } from "../../store/tables/database.ts";
import type { MergeOutcome } from "../forge.ts";
import { commitTree, withTrailers } from "../git/commit.ts";
import { mergeOf, mergeTrees } from "../git/merge.ts";
import { headOfBranch, moveBranch } from "../git/refs.ts";
import { onlyKnownFailures } from "../known-failures.ts";
import { byNumber, type ChangeRequestRow } from "./change-requests.ts";
import { readChecks } from "./checks.ts";
import type { ForgePlace } from "./place.ts";

/** How often a merge starts again because the target branch moved under it. */
const TRIES = 5;

type Refused = Extract<MergeOutcome, { merged: false }>["reason"];

/**
 * Merges a green change request that is no draft, and nothing else, by a merge commit; on a person's word also one
 * that is red by nothing but what was red on its base. The one way in which the
 * target branch is ever written to. The row stays locked meanwhile; a merge that a crash left without its row is
 * found in the repository and recorded.
 */
export function mergeChangeRequest(
  place: ForgePlace,
  number: number,
  expectedHead: string,
  { knownFailures = false }: { readonly knownFailures?: boolean } = {},
): Promise<MergeOutcome> {
  return place.db.transaction().execute(async (trx) => {
    const row = await byNumber(place, number, trx);
    if (row.state === "merged" && row.merge_commit) return { merged: true, commit: row.merge_commit };
    const found = await alreadyIn(place, row, expectedHead);
    const outcome =
      found ??
      (await refusal(place, row, expectedHead, knownFailures)) ??
      (await mergeNow(place, row, expectedHead));
    if (outcome.merged) await record(trx, row, expectedHead, outcome.commit);
    return outcome;
  });
}

/** A change request whose commits somebody brought into the target branch by hand is merged, too. */
export async function noticeMerge(place: ForgePlace, row: ChangeRequestRow): Promise<ChangeRequestRow> {
  if (row.state !== "open") return row;
  const head = (await headOfBranch(place.repository, row.branch)) ?? row.head;
  const found = await alreadyIn(place, row, head);
  if (!found?.merged) return row;
  await record(place.db, row, head, found.commit);
  return byNumber(place, row.number);
}

async function alreadyIn(
  place: ForgePlace,
  row: ChangeRequestRow,
  expectedHead: string,
): Promise<MergeOutcome | null> {
  const target = await headOfBranch(place.repository, row.target_branch);
  const commit = target ? await mergeOf(place.repository, target, expectedHead) : null;
  return commit ? { merged: true, commit } : null;
}

async function refusal(
  place: ForgePlace,
  row: ChangeRequestRow,
  expectedHead: string,
  knownFailures: boolean,
): Promise<MergeOutcome | null> {
  if (row.state === "closed") return refused("closed", "The change request is closed.");
  if (row.draft) return refused("draft", "The change request is a draft.");
  const head = await headOfBranch(place.repository, row.branch);
  if (head !== expectedHead)
    return refused("head_moved", "The branch has another head than the one that was checked.");
  const checks = await readChecks(place, expectedHead);
  const required = checks.filter((check) => check.required);
  if (required.length === 0) return refused("checks", "No required check has run on this commit.");
  if (required.some((check) => check.state === "pending"))
    return refused("not_yet", "A required check is still running.");
  if (knownFailures && onlyKnownFailures(checks, await readChecks(place, row.base))) return null;
  const red = required.find((check) => check.state !== "success");
  return red ? refused("checks", `The required check ${red.name} is not green.`) : null;
}

async function mergeNow(place: ForgePlace, row: ChangeRequestRow, head: string): Promise<MergeOutcome> {
  const { repository } = place;
  for (let tries = 0; tries < TRIES; tries += 1) {
    const target = await headOfBranch(repository, row.target_branch);
    if (!target) return refused("conflict", `There is no branch ${row.target_branch} any more.`);
    const merged = await mergeTrees(repository, target, head);
    if (!merged.clean) {
      return refused(
        "conflict",
        `The change conflicts with ${row.target_branch} in ${merged.paths.slice(0, 5).join(", ")}.`,
      );
    }
    const message = withTrailers(`${row.title}\n\nMerges change request ${row.number} (${row.branch}).`, {
      "Bugstack-Change-Request": String(row.number),
    });
    const commit = await commitTree(repository, merged.tree, [target, head], message);
    if (await moveBranch(repository, row.target_branch, commit, target)) return { merged: true, commit };
  }
  return refused("not_yet", `${row.target_branch} is moving too fast; the merge is tried again later.`);
}

async function record(
  trx: Kysely<Database>,
  row: ChangeRequestRow,
  head: string,
  commit: string,
): Promise<void> {
  await trx
    .updateTable("change_requests")
    .set({ state: "merged", merge_commit: commit, head, ended_at: new Date(), updated_at: new Date() })
    .where("id", "=", row.id)
    .execute();
}

function refused(reason: Refused, sentence: string): MergeOutcome {
  return { merged: false, reason, sentence };
}
