import { git, runGit } from "./git.ts";

/** Reading single things out of a mirror. Names are given to git on its input, where none can be taken for an option. */

/** Full hash of the commit that a full or short hash names; null when there is none or more than one. */
export async function commitOfHash(gitDirectory: string, hash: string): Promise<string | null> {
  if (!/^(?:[0-9a-f]{7,40}|[0-9a-f]{64})$/i.test(hash)) return null;
  // `rev-parse` would prefer a branch of that name; the batch form with a hash only would not.
  const result = await runGit({
    gitDirectory,
    arguments: ["cat-file", "--batch-check=%(objectname) %(objecttype)"],
    input: `${hash.toLowerCase()}^{commit}\n`,
  });
  const [name, type] = result.stdout.toString().trim().split(" ");
  return type === "commit" && name?.startsWith(hash.toLowerCase()) ? name : null;
}

export interface Tag {
  readonly name: string;
  readonly commit: string;
}

/** All tags that lead to a commit. */
export async function listTags(gitDirectory: string): Promise<readonly Tag[]> {
  const format =
    "--format=%(refname:strip=2)%00%(objecttype)%00%(objectname)%00%(*objecttype)%00%(*objectname)";
  const output = await git({ gitDirectory, arguments: ["for-each-ref", format, "refs/tags"] });
  return output
    .toString()
    .split("\n")
    .flatMap((line) => {
      const [name = "", type, hash = "", peeledType, peeledHash = ""] = line.split("\0");
      if (type === "commit") return [{ name, commit: hash }];
      return peeledType === "commit" ? [{ name, commit: peeledHash }] : [];
    });
}

/** Newest commits of a branch, newest first. */
export async function newestCommits(
  gitDirectory: string,
  head: string,
  most: number,
): Promise<readonly string[]> {
  const output = await git({
    gitDirectory,
    arguments: ["rev-list", `--max-count=${most}`, "--end-of-options", head, "--"],
  });
  return output.toString().split("\n").filter(Boolean);
}

/** Names of all files of a commit. */
export async function pathsOfCommit(gitDirectory: string, commit: string): Promise<readonly string[]> {
  const output = await git({
    gitDirectory,
    arguments: ["ls-tree", "-r", "-z", "--name-only", "--full-tree", "--end-of-options", commit],
  });
  return output.toString().split("\0").filter(Boolean);
}

/** Names of all files that the newest commits touched, files that are gone by now among them. */
export async function touchedPaths(
  gitDirectory: string,
  head: string,
  most: number,
): Promise<readonly string[]> {
  const output = await git({
    gitDirectory,
    arguments: [
      ...["log", "-z", "--format=", "--name-only", "--no-renames", "--no-ext-diff", "--no-textconv"],
      ...[`--max-count=${most}`, "--end-of-options", head, "--"],
    ],
  });
  return [...new Set(output.toString().split("\0").filter(Boolean))];
}

/**
 * Hashes of the files that `COMMIT:PATH` names, in their order; null where there is no such file.
 * Paths with line breaks cannot be asked for and count as absent.
 */
export async function blobsOf(
  gitDirectory: string,
  names: readonly string[],
): Promise<readonly (string | null)[]> {
  const askable = names.map((name) => (name.includes("\n") ? "-" : name));
  const output = await git({
    gitDirectory,
    arguments: ["cat-file", "--batch-check=%(objecttype) %(objectname)"],
    input: askable.map((name) => `${name}\n`).join(""),
  });
  const lines = output.toString().split("\n");
  return names.map((_, index) => /^blob ([0-9a-f]+)$/.exec(lines[index] ?? "")?.[1] ?? null);
}

/** Bytes of one file. */
export function readBlob(gitDirectory: string, hash: string): Promise<Buffer> {
  return git({ gitDirectory, arguments: ["cat-file", "blob", "--end-of-options", hash] });
}
