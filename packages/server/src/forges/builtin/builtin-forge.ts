import { ForgeError } from "../error.ts";
import type { Forge, NewChangeRequest } from "../forge.ts";
import { diffBetween } from "../git/diff.ts";
import { commitOfRelease, defaultBranchOf, headOfBranch, isAncestor } from "../git/refs.ts";
import { OWN_PREFIX, publishChange, publishRevert } from "./branches.ts";
import {
  byMarker,
  byNumber,
  changeOpen,
  closeOpen,
  insertChangeRequest,
  insertComment,
  seen,
} from "./change-requests.ts";
import { type CheckRunner, readChecks, runChecks } from "./checks.ts";
import { mergeChangeRequest, noticeMerge } from "./merge.ts";
import type { ForgePlace } from "./place.ts";

/**
 * The forge that comes with the server: a bare git repository, change requests in the store, and the project's own
 * tests in the sandbox as CI. Its default branch changes in one way only: by merging a green change request.
 */
export function builtinForge(place: ForgePlace, runner: CheckRunner): Forge {
  const { repository } = place;
  const targetBranch = async () => place.branch ?? (await defaultBranchOf(repository));
  return {
    kind: "builtin",
    fetchAddress: async () => repository,
    defaultBranch: targetBranch,
    headOf: (branch) => headOfBranch(repository, branch),
    async publishBranch(change) {
      await refuseTarget(change.branch);
      return publishChange(repository, change);
    },
    async publishRevert(revert) {
      await refuseTarget(revert.branch);
      const onto = await headOfBranch(repository, await targetBranch());
      if (!onto) throw new ForgeError("not_found", "The repository has no target branch");
      return publishRevert(repository, revert, onto);
    },
    openChangeRequest: (request) => open(place, request),
    async findChangeRequest({ marker }) {
      const row = await byMarker(place, marker);
      return row && seen(place, await noticeMerge(place, row));
    },
    changeRequest: async (number) => seen(place, await noticeMerge(place, await byNumber(place, number))),
    updateChangeRequest: async (number, change) => seen(place, await changeOpen(place, number, change)),
    checks: (commit) => readChecks(place, commit),
    runChecks: (commit, signal) => runChecks(place, runner, commit, signal),
    comment: (number, comment) => insertComment(place, number, comment),
    merge: (number, expectedHead, options) => mergeChangeRequest(place, number, expectedHead, options),
    close: async (number, reason) => seen(place, await closeOpen(place, number, reason)),
    contains: (commit, ancestor) => isAncestor(repository, ancestor, commit),
    commitOf: (release) => commitOfRelease(repository, release),
    async diff(number) {
      const row = await byNumber(place, number);
      const { head } = await seen(place, row);
      return diffBetween(repository, row.base, head);
    },
  };

  async function refuseTarget(branch: string): Promise<void> {
    const protectedBranches = [await targetBranch(), await defaultBranchOf(repository)];
    if (!protectedBranches.includes(branch)) return;
    throw new ForgeError("protected_branch", `We never write to ${branch} directly`);
  }
}

async function open(place: ForgePlace, request: NewChangeRequest) {
  const { repository } = place;
  if (!request.branch.startsWith(OWN_PREFIX)) {
    throw new ForgeError(
      "protected_branch",
      `Change requests are opened for branches below ${OWN_PREFIX} only`,
    );
  }
  const base = await headOfBranch(repository, request.targetBranch);
  const head = await headOfBranch(repository, request.branch);
  if (!base) throw new ForgeError("not_found", `The repository has no branch ${request.targetBranch}`);
  if (!head) throw new ForgeError("not_found", `The repository has no branch ${request.branch}`);
  const row = await insertChangeRequest(place, request, { base, head });
  return seen(place, row);
}
