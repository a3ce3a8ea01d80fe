import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, utimesSync } from "node:fs";
import { chmod, mkdtemp, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { EngineError } from "../error.ts";
import { removeTree } from "../sandbox/remove-tree.ts";
import { withFileLock } from "./file-lock.ts";
import { git } from "./git.ts";
import type { Mirror } from "./mirror.ts";
import { pruneFolder, TREE_LIMITS } from "./prune.ts";
import { giveTo, type TreeOwner } from "./tree-owner.ts";

export interface CheckoutRequest {
  readonly mirror: Mirror;
  /** Full hash. */
  readonly commit: string;
  readonly home: string;
  /** Who must be able to read the tree: the sandbox's user, or null. */
  readonly owner: TreeOwner | null;
  readonly signal?: AbortSignal;
}

const CHECKOUT_SECONDS = 300;

/**
 * The files of a commit as a sealed tree: bytes, modes and links exactly as git stores them, without `.git`, so
 * without any other commit. Made once per commit; old ones are removed.
 * @returns Absolute path of the tree.
 * @throws EngineError `repository_unreadable` when the commit cannot be laid out (paths that leave the tree).
 */
export async function checkoutTree(request: CheckoutRequest): Promise<string> {
  const { mirror, commit, home } = request;
  if (!/^[0-9a-f]{40,64}$/.test(commit))
    throw new EngineError("bad_input", `${commit} is not a full commit hash`);
  const checkouts = join(home, "checkouts");
  mkdirSync(checkouts, { recursive: true, mode: 0o711 });
  const owner = request.owner === null ? "own" : String(request.owner.uid);
  const directory = join(checkouts, `${basename(mirror.gitDirectory)}-${commit}-${owner}`);
  return withFileLock(
    `${directory}.lock`,
    async () => {
      if (existsSync(directory)) {
        utimesSync(directory, new Date(), new Date());
        return directory;
      }
      const fresh = await mkdtemp(join(checkouts, "new-"));
      try {
        await layOut(request, fresh);
        await rename(fresh, directory);
      } catch (error) {
        await removeTree(fresh);
        throw error;
      }
      await pruneFolder(checkouts, directory, TREE_LIMITS);
      return directory;
    },
    request,
  );
}

async function layOut(request: CheckoutRequest, directory: string): Promise<void> {
  const { mirror, commit } = request;
  const index = join(mirror.gitDirectory, `index-${randomUUID()}`);
  const common = {
    gitDirectory: mirror.gitDirectory,
    workTree: directory,
    environment: { GIT_INDEX_FILE: index },
    seconds: CHECKOUT_SECONDS,
    ...(request.signal ? { signal: request.signal } : {}),
  };
  try {
    await git({ ...common, arguments: ["read-tree", commit] });
    await git({ ...common, arguments: ["-c", "checkout.workers=2", "checkout-index", "--all", "--quiet"] });
  } finally {
    await rm(index, { force: true });
  }
  await chmod(directory, 0o755);
  await giveTo(directory, request.owner);
}
