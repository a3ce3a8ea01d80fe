import { git, runGit } from "./git.ts";

const PLAIN = ["--no-color", "--no-ext-diff", "--no-textconv", "--no-renames", "--full-index"];

/** Unified diff of what `head` changed since it left `base`, cut at `bytes`. */
export async function diffBetween(
  directory: string,
  base: string,
  head: string,
  bytes = 512 * 1024,
): Promise<string> {
  const text = await git(directory, ["diff", ...PLAIN, "--end-of-options", `${base}...${head}`]);
  return text.length <= bytes
    ? text
    : `${text.slice(0, bytes)}\n… cut, ${text.length - bytes} more characters\n`;
}

/** Paths that differ between two commits. */
export async function changedPaths(directory: string, from: string, to: string): Promise<readonly string[]> {
  const args = ["diff", ...PLAIN, "--name-only", "-z", "--end-of-options", from, to];
  return (await git(directory, args)).split("\0").filter((path) => path !== "");
}

/** Content of a file in a commit; null when there is none. */
export async function fileAt(directory: string, commit: string, path: string): Promise<Buffer | null> {
  const result = await runGit(directory, ["cat-file", "blob", `${commit}:${path}`]);
  return result.exitCode === 0 ? result.stdout : null;
}
