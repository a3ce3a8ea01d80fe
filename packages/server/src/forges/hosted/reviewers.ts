import { git, runGit } from "../git/git.ts";
import { branchRef } from "../git/refs.ts";
import { ownersOf, readCodeOwners } from "./code-owners.ts";
import type { Reviewer } from "./host.ts";

const MOST_REVIEWERS = 3;
const CODE_OWNERS = [
  ".github/CODEOWNERS",
  ".gitlab/CODEOWNERS",
  ".gitea/CODEOWNERS",
  "CODEOWNERS",
  "docs/CODEOWNERS",
];
/** Addresses that nobody reads. */
const NOBODY = /noreply|no-reply|\[bot\]|@localhost$/i;

/** Whom to ask for a review: the owners that the target branch names for the paths, else who wrote most of the files. */
export async function reviewersFor(
  directory: string,
  request: { readonly targetBranch: string; readonly paths: readonly string[] },
): Promise<readonly Reviewer[]> {
  const ref = branchRef(request.targetBranch);
  const owners = await ownersIn(directory, ref, request.paths);
  return owners.length > 0 ? owners : authorsOf(directory, ref, request.paths);
}

async function ownersIn(
  directory: string,
  ref: string,
  paths: readonly string[],
): Promise<readonly Reviewer[]> {
  for (const file of CODE_OWNERS) {
    const result = await runGit(directory, ["cat-file", "blob", `${ref}:${file}`], {
      outputBytes: 4 * 1024 * 1024,
    });
    if (result.exitCode !== 0) continue;
    const rules = readCodeOwners(result.stdout.toString("utf8"));
    const owners = new Map(
      paths.flatMap((path) => ownersOf(rules, path)).map((one) => [JSON.stringify(one), one]),
    );
    return [...owners.values()].slice(0, MOST_REVIEWERS);
  }
  return [];
}

/** Who wrote the most lines of the changed files, as `git blame` says; a new file has nobody. */
async function authorsOf(
  directory: string,
  ref: string,
  paths: readonly string[],
): Promise<readonly Reviewer[]> {
  const lines = new Map<string, number>();
  for (const path of paths.slice(0, 5)) {
    const blame = await git(directory, ["blame", "--line-porcelain", ref, "--", path], { seconds: 20 }).catch(
      () => "",
    );
    for (const [, address] of blame.matchAll(/^author-mail <(?<address>[^>\n]{3,200})>$/gm)) {
      if (address && !NOBODY.test(address)) lines.set(address, (lines.get(address) ?? 0) + 1);
    }
  }
  const [most] = [...lines].toSorted(([, left], [, right]) => right - left);
  return most ? [{ kind: "email", address: most[0] }] : [];
}
