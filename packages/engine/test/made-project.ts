import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import process from "node:process";

/** A project on disk, for tests that go the whole way. */
export interface MadeProject {
  readonly directory: string;
  write(files: Readonly<Record<string, string>>): void;
  read(path: string): string;
  /** Commits everything. @returns Full hash. */
  commit(message?: string): string;
  /** One digest over the names and bytes of all files, `.git` included. */
  fingerprint(): string;
  remove(): void;
}

export function makeProject(
  files: Readonly<Record<string, string>>,
  template: string | null = null,
): MadeProject {
  const directory = mkdtempSync(join(tmpdir(), "bugstack-project-"));
  if (template)
    cpSync(template, directory, {
      recursive: true,
      filter: (path) => !/\.venv|__pycache__|\.pytest_cache/.test(path),
    });
  const git = (...argv: readonly string[]) =>
    execFileSync(
      "git",
      ["-c", "user.name=Alex", "-c", "user.email=alex@example.org", "-c", "init.defaultBranch=main", ...argv],
      {
        cwd: directory,
        encoding: "utf8",
        env: { PATH: process.env.PATH, HOME: directory, GIT_CONFIG_NOSYSTEM: "1" },
      },
    ).trim();
  const project: MadeProject = {
    directory,
    write(more) {
      for (const [path, text] of Object.entries(more)) {
        mkdirSync(dirname(join(directory, path)), { recursive: true });
        writeFileSync(join(directory, path), text);
      }
    },
    read: (path) => readFileSync(join(directory, path), "utf8"),
    commit(message = "Change") {
      if (!readdirSync(directory).includes(".git")) git("init", "--quiet");
      git("add", "--all");
      git("commit", "--quiet", "--allow-empty", "-m", message);
      return git("rev-parse", "HEAD");
    },
    fingerprint() {
      const hash = createHash("sha256");
      for (const path of filesBelow(directory)) {
        hash
          .update(relative(directory, path))
          .update("\0")
          .update(readFileSync(path))
          .update(String(statSync(path).mode));
      }
      return hash.digest("hex");
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
  project.write(files);
  return project;
}

function filesBelow(directory: string): string[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Folder of the engine for these tests; environments in it are built once and kept between runs. */
export function sharedHome(): string {
  const home = join(tmpdir(), `bugstack-engine-tests-${process.getuid?.() ?? "any"}`);
  mkdirSync(home, { recursive: true });
  chmodSync(home, 0o711);
  return home;
}
