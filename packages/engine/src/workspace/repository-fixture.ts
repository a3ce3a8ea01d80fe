import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

/** For tests: a real repository in a folder of its own. */
export interface RepositoryFixture {
  readonly directory: string;
  /** Folder beside it for the instance's home and whatever a test needs. */
  readonly home: string;
  git(...argv: readonly string[]): string;
  /** Writes files; a text that starts with `->` becomes a link, one with `#!` an executable. */
  write(files: Readonly<Record<string, string | Uint8Array>>): void;
  /** Writes, adds all and commits; gives the hash. */
  commit(files: Readonly<Record<string, string | Uint8Array>>, message?: string): string;
  remove(): void;
}

const ENVIRONMENT = {
  PATH: "/usr/local/bin:/usr/bin:/bin",
  HOME: "/nonexistent",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_AUTHOR_NAME: "Ada",
  GIT_AUTHOR_EMAIL: "ada@example.com",
  GIT_COMMITTER_NAME: "Ada",
  GIT_COMMITTER_EMAIL: "ada@example.com",
};

export function createRepositoryFixture(): RepositoryFixture {
  const root = mkdtempSync(join(tmpdir(), "bugstack-workspace-"));
  const directory = join(root, "project");
  const home = join(root, "home");
  for (const folder of [directory, home]) mkdirSync(folder);
  let clock = 1_700_000_000;

  function git(...argv: readonly string[]): string {
    clock += 60;
    const date = `${clock} +0000`;
    return execFileSync("git", argv, {
      cwd: directory,
      env: { ...ENVIRONMENT, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    }).trim();
  }
  function write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [path, content] of Object.entries(files)) {
      const target = join(directory, path);
      mkdirSync(dirname(target), { recursive: true });
      if (typeof content === "string" && content.startsWith("->")) symlinkSync(content.slice(2), target);
      else writeFileSync(target, content);
      if (typeof content === "string" && content.startsWith("#!")) chmodSync(target, 0o755);
    }
  }
  git("init", "--quiet", "--initial-branch=main");
  return {
    directory,
    home,
    git,
    write,
    commit: (files, message = "change") => {
      write(files);
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "-m", message);
      return git("rev-parse", "HEAD");
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
