import { runGit } from "./git.ts";

/** The commit that brought a line, as git tells it. Subject and author are text of strangers. */
export interface LineCommit {
  readonly hash: string;
  readonly subject: string;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly date: string;
}

const SECONDS = 5;
const LONGEST_TEXT = 200;

/**
 * Asks `git blame` for one line at a commit. Null where it cannot tell, or not in a few seconds: it is worth no more.
 */
export async function commitOfLine(
  gitDirectory: string,
  place: { readonly commit: string; readonly path: string; readonly line: number },
  signal?: AbortSignal,
): Promise<LineCommit | null> {
  const { commit, path, line } = place;
  if (!/^[0-9a-f]{40,64}$/.test(commit) || line < 1) return null;
  const result = await runGit({
    gitDirectory,
    arguments: ["blame", "--porcelain", "--no-textconv", "-w", "-L", `${line},${line}`, commit, "--", path],
    seconds: SECONDS,
    ...(signal ? { signal } : {}),
  }).catch(() => null);
  return result?.exitCode === 0 ? readBlame(result.stdout.toString("utf8")) : null;
}

function readBlame(text: string): LineCommit | null {
  const lines = text.split("\n");
  const hash = /^([0-9a-f]{40,64}) /.exec(lines[0] ?? "")?.[1];
  const field = (name: string): string =>
    (lines.find((line) => line.startsWith(`${name} `)) ?? "").slice(name.length + 1).slice(0, LONGEST_TEXT);
  const seconds = Number(field("author-time"));
  if (hash === undefined || !Number.isFinite(seconds)) return null;
  return {
    hash,
    subject: field("summary"),
    author: field("author"),
    date: new Date(seconds * 1000).toISOString(),
  };
}
