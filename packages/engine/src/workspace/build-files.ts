import { accessTree } from "../sandbox/tree-access.ts";
import { filesBelow } from "./files-below.ts";
import { git } from "./git.ts";
import { blobsOf, pathsOfCommit } from "./objects.ts";

/** What a build left behind: compiled files with their source maps beside them. Strangers may have written them. */
export interface BuildFiles {
  /** Paths of the source maps. Folders that tools alone write to are looked into where they are named in `hidden`. */
  maps(hidden: readonly string[]): Promise<readonly string[]>;
  /** Text of a file; null where it is absent, too large or cannot be read. */
  read(path: string): Promise<string | null>;
}

const MOST_FILES = 200_000;
const MOST_BYTES = 32 * 1024 ** 2;
const MAP = /\.[cm]?js\.map$/;

/** The output that lies in a folder. Links that lead out of it are not followed. */
export function filesOfFolder(directory: string): BuildFiles {
  const tree = accessTree({ directory, innerPath: directory, onCreate: () => {}, mostBytes: MOST_BYTES });
  return {
    async maps(hidden) {
      const lists = await Promise.all(
        ["", ...hidden].map((folder) => filesBelow(directory, folder, MOST_FILES).catch(() => [])),
      );
      return lists.flat().filter((path) => MAP.test(path));
    },
    async read(path) {
      const bytes = await tree.read(path).catch(() => null);
      return bytes === null ? null : Buffer.from(bytes).toString("utf8");
    },
  };
}

/**
 * The output that a commit holds, of a repository that keeps it. Nothing is laid out, and the list is made once.
 * @param commit Full hash.
 */
export function filesOfCommit(gitDirectory: string, commit: string, mostBytes = MOST_BYTES): BuildFiles {
  let listed: Promise<readonly string[]> | null = null;
  return {
    maps() {
      listed ??= pathsOfCommit(gitDirectory, commit).then(
        (paths) => paths.filter((path) => MAP.test(path) && !/(?:^|\/)node_modules\//.test(path)),
        () => [],
      );
      return listed;
    },
    async read(path) {
      const [blob] = await blobsOf(gitDirectory, [`${commit}:${path}`]).catch(() => []);
      if (!blob) return null;
      const arguments_ = ["cat-file", "blob", "--end-of-options", blob];
      const bytes = await git({ gitDirectory, arguments: arguments_, mostBytes }).catch(() => null);
      return bytes === null ? null : bytes.toString("utf8");
    },
  };
}
