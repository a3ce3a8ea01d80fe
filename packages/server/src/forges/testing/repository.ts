import { execFile } from "node:child_process";
import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A person with a clone of a repository, for tests: commits and pushes with ordinary git. */
export interface Person {
  readonly directory: string;
  git(...args: string[]): Promise<string>;
  /** Pushes one commit to a branch, made from the default one where it is new. Null removes a file. */
  push(branch: string, files: Readonly<Record<string, string | null>>): Promise<string>;
  close(): Promise<void>;
}

/** The clone lies in `parent`; whoever removes that need not close the person. */
export async function person(remote: string, name = "a person", parent = tmpdir()): Promise<Person> {
  const directory = await mkdtemp(join(parent, "bugstack-person-"));
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: directory,
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: "person@example.org",
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: "person@example.org",
  };
  const git = async (...args: string[]) => (await run("git", args, { cwd: directory, env })).stdout.trimEnd();
  await git("init", "--quiet", "--initial-branch=main");
  await git("remote", "add", "origin", remote);
  return {
    directory,
    git,
    async push(branch, files) {
      await git("fetch", "--quiet", "--prune", "origin");
      const known = (await git("branch", "--remotes", "--format=%(refname:short)")).split("\n");
      const start = known.includes(`origin/${branch}`) ? `origin/${branch}` : "origin/main";
      if (known.includes(start)) await git("checkout", "--quiet", "--detach", start);
      else await git("checkout", "--quiet", "--orphan", "first").catch(() => undefined);
      for (const [path, content] of Object.entries(files)) {
        const file = join(directory, path);
        if (content === null) await rm(file);
        else await mkdir(dirname(file), { recursive: true }).then(() => writeFile(file, content));
      }
      await git("add", "--all");
      await git("commit", "--quiet", "--allow-empty", "-m", `work on ${branch}`);
      await git("push", "--quiet", "origin", `HEAD:refs/heads/${branch}`);
      return git("rev-parse", "HEAD");
    },
    close: () => rm(directory, { recursive: true, force: true }),
  };
}

/** Pushes a first commit with an ordinary file, an executable one and a symbolic link. */
export async function seed(someone: Person, files: Readonly<Record<string, string>> = {}): Promise<string> {
  await writeFile(join(someone.directory, "run.sh"), "#!/bin/sh\necho old\n");
  await chmod(join(someone.directory, "run.sh"), 0o755);
  await symlink("/etc", join(someone.directory, "link"));
  return someone.push("main", { "app.py": "print('bye')\n", ...files });
}
