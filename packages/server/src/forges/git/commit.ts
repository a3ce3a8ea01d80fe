import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ForgeError } from "../error.ts";
import { checkChangePath } from "./change-path.ts";
import { git } from "./git.ts";

export interface NewCommit {
  readonly base: string;
  /** New content by path; null removes the file. File modes are kept. */
  readonly files: ReadonlyMap<string, Uint8Array | null>;
  readonly message: string;
  readonly trailers: Readonly<Record<string, string>>;
}

export const AUTHOR = { name: "bugstack", email: "bugstack@localhost" } as const;

const ORDINARY = "100644";
const EXECUTABLE = "100755";

/** Writes a commit on top of `base` without a work tree or the repository's own index. Returns its hash. */
export async function writeCommit(directory: string, change: NewCommit): Promise<string> {
  const tree = await writeTree(directory, change.base, change.files);
  return commitTree(directory, tree, [change.base], withTrailers(change.message, change.trailers));
}

/** Writes the tree of `base` with the files changed. Returns its hash. */
export async function writeTree(
  directory: string,
  base: string,
  files: ReadonlyMap<string, Uint8Array | null>,
): Promise<string> {
  const scratch = await mkdtemp(join(tmpdir(), "bugstack-index-"));
  const environment = { GIT_INDEX_FILE: join(scratch, "index") };
  try {
    await git(directory, ["read-tree", base], { environment });
    const entries: string[] = [];
    for (const [path, content] of files) {
      checkChangePath(path);
      const mode = await modeFor(directory, base, path);
      if (content === null) {
        if (mode) entries.push(`0 ${"0".repeat(40)}\t${path}\0`);
        continue;
      }
      const args = ["hash-object", "-w", "--stdin", "--no-filters"];
      const blob = await git(directory, args, { input: content });
      entries.push(`${mode ?? ORDINARY} ${blob}\t${path}\0`);
    }
    await git(directory, ["update-index", "-z", "--index-info"], { environment, input: entries.join("") });
    return await git(directory, ["write-tree"], { environment });
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

/** Mode of an existing file; null for a new one. A path through or onto a link or submodule is refused. */
async function modeFor(directory: string, base: string, path: string): Promise<string | null> {
  const segments = path.split("/");
  let mode: string | null = null;
  for (let length = 1; length <= segments.length; length += 1) {
    const part = segments.slice(0, length).join("/");
    const last = length === segments.length;
    const line = await git(directory, ["ls-tree", "-z", base, "--", part], {
      environment: { GIT_LITERAL_PATHSPECS: "1" },
    });
    if (line === "") return null;
    mode = line.slice(0, 6);
    const fits = last ? mode === ORDINARY || mode === EXECUTABLE : mode === "040000";
    if (!fits)
      throw new ForgeError(
        "bad_change",
        `${JSON.stringify(part)} is not an ordinary ${last ? "file" : "folder"}`,
      );
  }
  return mode;
}

/** Makes the commit object. Author and committer are bugstack; nothing is signed. */
export async function commitTree(
  directory: string,
  tree: string,
  parents: readonly string[],
  message: string,
): Promise<string> {
  const environment = {
    GIT_AUTHOR_NAME: AUTHOR.name,
    GIT_AUTHOR_EMAIL: AUTHOR.email,
    GIT_COMMITTER_NAME: AUTHOR.name,
    GIT_COMMITTER_EMAIL: AUTHOR.email,
  };
  const args = ["commit-tree", tree, ...parents.flatMap((parent) => ["-p", parent]), "-F", "-"];
  return git(directory, args, { environment, input: message });
}

/** The message with its trailer lines; names and values that are no single line are refused. */
export function withTrailers(message: string, trailers: Readonly<Record<string, string>>): string {
  const lines = Object.entries(trailers).map(([name, value]) => {
    if (!/^[A-Za-z][A-Za-z0-9-]*$/.test(name) || !/^[^\r\n]+$/.test(value)) {
      throw new ForgeError("bad_change", `A commit trailer must be a single line: ${JSON.stringify(name)}`);
    }
    return `${name}: ${value}`;
  });
  const text = message.trimEnd();
  return lines.length === 0 ? `${text}\n` : `${text}\n\n${lines.join("\n")}\n`;
}
