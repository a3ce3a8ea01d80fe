import { setTimeout as pause } from "node:timers/promises";
import { ForgeError } from "../error.ts";
import type {
  BranchChange,
  ChangeRequest,
  Forge,
  NewChangeRequest,
  PublishedBranch,
  RevertChange,
} from "../forge.ts";
import { writeTree } from "../git/commit.ts";
import { diffBetween } from "../git/diff.ts";
import { git } from "../git/git.ts";
import { mergeOf, revertedTree, squashOf } from "../git/merge.ts";
import { branchRef, commitAt, commitOfRelease, isAncestor } from "../git/refs.ts";
import type { Clone } from "./clone.ts";
import { hiddenMarker, holdsMarker, isOwnComment } from "./comment-marker.ts";
import type { Host, Reviewer } from "./host.ts";
import { lineUrl } from "./line-url.ts";
import { DEFAULT_PACE, type MergePace, mergeHosted } from "./merge.ts";
import { OWN_PREFIX, publishOwn } from "./own-branch.ts";
import { reviewersFor } from "./reviewers.ts";

export interface HostedOptions {
  readonly host: Host;
  readonly clone: Clone;
  /** Target branch of fixes; null for the repository's default one. */
  readonly branch: string | null;
  readonly pace?: MergePace;
}

/**
 * A forge on another machine. Every writing call looks first: by the branch's name and the commit's trailers, by the
 * marker in a change request or comment. So each may be repeated, after a crash or by another process.
 */
export function hostedForge({ host, clone, branch, pace = DEFAULT_PACE }: HostedOptions): Forge {
  const targetBranch = async () => branch ?? (await host.repository()).defaultBranch;
  return {
    kind: host.kind,
    async fetchAddress() {
      await clone.fetch();
      return clone.directory;
    },
    defaultBranch: targetBranch,
    async headOf(name) {
      branchRef(name);
      return host.branchHead(name);
    },
    publishBranch,
    publishRevert,
    openChangeRequest: open,
    findChangeRequest: find,
    changeRequest: (number) => host.request(number),
    updateChangeRequest: update,
    checks: async (commit) => host.checks(commit, await targetBranch()),
    lineUrl: (commit, path, line) => lineUrl(host.files, commit, path, line),
    comment,
    async comments(number) {
      const all = await host.comments(number);
      return all.filter((one) => !isOwnComment(one.body));
    },
    async merge(number, expectedHead) {
      const outcome = await mergeHosted(host, number, expectedHead, pace);
      if (outcome.merged || outcome.reason === "head_moved" || outcome.reason === "closed") return outcome;
      const commit = await mergedAlready(number, expectedHead);
      return commit === null ? outcome : { merged: true, commit };
    },
    mergedAlready,
    close,
    async contains(commit, ancestor) {
      await have(commit);
      return isAncestor(clone.directory, ancestor, commit);
    },
    async commitOf(release) {
      const known = await commitOfRelease(clone.directory, release).catch(() => null);
      if (known) return known;
      await clone.fetch();
      return commitOfRelease(clone.directory, release);
    },
    async diff(number) {
      const change = await host.request(number);
      await have(change.head);
      const target = await host.branchHead(change.targetBranch);
      const before = change.mergeCommit ? await parentOf(change.mergeCommit) : target;
      return before ? diffBetween(clone.directory, before, change.head) : "";
    },
    ...(host.releases ? { releases: () => host.releases?.() ?? Promise.resolve([]) } : {}),
    ...(host.failureLog
      ? { failureLog: (commit) => host.failureLog?.(commit) ?? Promise.resolve(null) }
      : {}),
    ...(host.workflows ? { workflows: host.workflows } : {}),
    ...(host.deployments ? { deployments: host.deployments } : {}),
  };

  async function publishBranch(change: BranchChange): Promise<PublishedBranch> {
    await refuseForeignName(change.branch);
    const base = await have(change.base);
    if (!base) throw new ForgeError("not_found", `The repository has no commit ${change.base}`);
    const tree = await writeTree(clone.directory, base, change.files);
    return publishOwn(host, clone, { ...change, base, tree });
  }

  async function publishRevert(revert: RevertChange): Promise<PublishedBranch | null> {
    await refuseForeignName(revert.branch);
    await clone.fetch();
    const onto = await commitAt(clone.directory, branchRef(await targetBranch()));
    if (!onto) throw new ForgeError("not_found", "The repository has no target branch");
    const reverted = await revertedTree(clone.directory, revert.merge, onto);
    if (!reverted.clean) return null;
    return publishOwn(host, clone, { ...revert, base: onto, tree: reverted.tree });
  }

  async function refuseForeignName(name: string): Promise<void> {
    branchRef(name);
    const { defaultBranch } = await host.repository();
    if (!name.startsWith(OWN_PREFIX) || name === defaultBranch || name === branch) {
      throw new ForgeError(
        "protected_branch",
        `We write to branches below ${OWN_PREFIX} only, not to ${name}`,
      );
    }
  }

  /** The commit, fetched where it is not here yet; null when the forge has none. */
  async function have(commit: string): Promise<string | null> {
    const known = await commitAt(clone.directory, commit).catch(() => null);
    if (known) return known;
    await clone.fetch();
    return commitAt(clone.directory, commit);
  }

  async function parentOf(commit: string): Promise<string | null> {
    await have(commit);
    return git(clone.directory, ["rev-parse", "--verify", "--quiet", `${commit}^1`]).catch(() => null);
  }

  async function find(own: {
    readonly marker: string;
    readonly branch: string;
  }): Promise<ChangeRequest | null> {
    if (!own.branch.startsWith(OWN_PREFIX)) return null;
    const found = (await host.requestsFrom(own.branch)).find((one) => holdsMarker(one.body, own.marker));
    // Lists tell less than the change request itself, and lag behind it.
    return found ? host.request(found.number) : null;
  }

  async function open(request: NewChangeRequest): Promise<ChangeRequest> {
    if (!request.branch.startsWith(OWN_PREFIX)) {
      throw new ForgeError(
        "protected_branch",
        `Change requests are opened for branches below ${OWN_PREFIX} only`,
      );
    }
    const known = await find(request);
    if (known && known.state !== "open") return known;
    const opened = known ?? (await host.open(request)) ?? (await openFrom(request));
    // Labels may be missing where a crash came between; whoever was asked for a review is not asked again.
    const reviewers = known || request.draft ? [] : await reviewersOf(request);
    await host.decorate(opened.number, request.labels, reviewers);
    return host.request(opened.number);
  }

  async function reviewersOf(request: NewChangeRequest): Promise<readonly Reviewer[]> {
    await clone.fetch();
    return reviewersFor(clone.directory, request);
  }

  /** Somebody has taken the marker out of the text, or the list lags: the branch is ours, so the request is, too. */
  async function openFrom({ branch: from }: NewChangeRequest): Promise<ChangeRequest> {
    for (const look of [...pace.looksMs, null]) {
      const [open] = (await host.requestsFrom(from)).filter((one) => one.state === "open");
      if (open) return open;
      if (look !== null) await pause(look);
    }
    throw new ForgeError(
      "unreachable",
      `The forge says that ${from} has a change request and does not show it`,
    );
  }

  async function update(
    number: number,
    { draft, ...text }: { draft?: boolean; title?: string; body?: string },
  ): Promise<ChangeRequest> {
    const change = await host.request(number);
    if (change.state !== "open") return change;
    const differs =
      (text.title !== undefined && text.title !== change.title) ||
      (text.body !== undefined && text.body !== change.body);
    if (differs) await host.update(number, text);
    if (draft !== undefined && draft !== change.draft)
      await host.setDraft(differs ? await host.request(number) : change, draft);
    return host.request(number);
  }

  async function mergedAlready(number: number, head: string): Promise<string | null> {
    const change = await host.request(number);
    if (change.state !== "open") return change.mergeCommit;
    // Where somebody has moved the branch, what it holds now says nothing about our commit.
    if (change.head !== head) return null;
    const target = await host.branchHead(change.targetBranch);
    if (!target || !(await have(target)) || !(await have(head))) return null;
    const { directory } = clone;
    const commit = (await mergeOf(directory, target, head)) ?? (await squashOf(directory, target, head));
    if (commit === null || (await host.markMerged?.(number, commit))) return commit;
    await close(
      number,
      `This is merged, as ${commit}: the forge was interrupted in it and still shows it as open.`,
    );
    return commit;
  }

  async function close(number: number, reason: string): Promise<ChangeRequest> {
    const change = await host.request(number);
    if (change.state !== "open") return change;
    await comment(number, { marker: "closed", body: reason });
    await host.close(number);
    return host.request(number);
  }

  async function comment(number: number, { marker, body }: { marker: string; body: string }): Promise<void> {
    const known = await host.comments(number);
    if (known.some((one) => holdsMarker(one.body, marker))) return;
    await host.addComment(number, `${body.trimEnd()}\n\n${hiddenMarker(marker)}`);
  }
}
