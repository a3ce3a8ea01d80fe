import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openMirror } from "./mirror.ts";
import { createRepositoryFixture, type RepositoryFixture } from "./repository-fixture.ts";

describe("openMirror", () => {
  let repository: RepositoryFixture;

  beforeEach(() => {
    repository = createRepositoryFixture();
  });
  afterEach(() => repository.remove());

  function open(branch: string | null = null) {
    return openMirror(
      { kind: "git", url: `file://${repository.directory}`, branch },
      { home: repository.home },
    );
  }

  it("has the default branch's newest commit, and follows it without a new clone", async () => {
    const first = repository.commit({ a: "1" });
    const mirror = await open();
    expect(mirror.head).toBe(first);
    writeFileSync(join(mirror.gitDirectory, "marker"), "");
    const second = repository.commit({ a: "2" });
    const again = await open();
    expect(again).toMatchObject({ gitDirectory: mirror.gitDirectory, head: second });
    expect(existsSync(join(mirror.gitDirectory, "marker"))).toBe(true);
  });

  it("follows a rewritten branch, and forgets one that is gone", async () => {
    repository.commit({ a: "1" });
    repository.git("branch", "other");
    await open("other");
    repository.git("branch", "-D", "other");
    repository.git("commit", "--quiet", "--amend", "-m", "rewritten");
    expect((await open()).head).toBe(repository.git("rev-parse", "HEAD"));
    await expect(open("other")).rejects.toMatchObject({
      code: "repository_unreadable",
      message: expect.stringContaining("no branch other"),
    });
  });

  it("opens a developer's folder at what is checked out there, detached or not", async () => {
    const first = repository.commit({ a: "1" });
    repository.commit({ a: "2" });
    repository.git("checkout", "--quiet", first);
    const mirror = await openMirror(
      { kind: "directory", directory: repository.directory },
      { home: repository.home },
    );
    expect(mirror.head).toBe(first);
  });

  it("opens a linked work tree", async () => {
    repository.commit({ a: "1" });
    const linked = join(repository.home, "linked");
    repository.git("worktree", "add", "--quiet", "-b", "feature", linked);
    const mirror = await openMirror({ kind: "directory", directory: linked }, { home: repository.home });
    expect(mirror.head).toBe(repository.git("rev-parse", "feature"));
  });

  it("is made anew when it is broken", async () => {
    const head = repository.commit({ a: "1" });
    const mirror = await open();
    rmSync(join(mirror.gitDirectory, "objects"), { recursive: true });
    expect((await open()).head).toBe(head);
  });

  it("serves many callers at once", async () => {
    const head = repository.commit({ a: "1" });
    const mirrors = await Promise.all(Array.from({ length: 6 }, () => open()));
    expect(new Set(mirrors.map((mirror) => mirror.head))).toEqual(new Set([head]));
  });

  it.runIf(process.getuid?.() === 0)("reads a repository that belongs to somebody else", async () => {
    const head = repository.commit({ a: "1" });
    spawnSync("chown", ["-R", "65534:65534", repository.directory]);
    expect((await open()).head).toBe(head);
  });

  it("runs nothing that the repository brings along", async () => {
    const head = repository.commit({ a: "1" });
    const trace = join(repository.home, "trace");
    const script = `#!/bin/sh\ntouch ${trace}\n`;
    const hooks = join(repository.directory, ".git/hooks");
    mkdirSync(hooks, { recursive: true });
    for (const name of ["post-checkout", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman"]) {
      writeFileSync(join(hooks, name), script);
      chmodSync(join(hooks, name), 0o755);
    }
    repository.git("config", "core.fsmonitor", join(hooks, "fsmonitor-watchman"));
    repository.git("config", "uploadpack.packObjectsHook", join(hooks, "fsmonitor-watchman"));
    repository.git("config", "core.sshCommand", join(hooks, "fsmonitor-watchman"));
    repository.git("config", "core.alternateRefsCommand", join(hooks, "fsmonitor-watchman"));
    expect((await open()).head).toBe(head);
    expect(existsSync(trace)).toBe(false);
  });

  it.each([
    "ext::sh -c touch% /tmp/bugstack-pwned",
    "--upload-pack=touch /tmp/bugstack-pwned",
    "fd::17/foo",
    "ssh://-oProxyCommand=touch/x",
    "-oProxyCommand=x:repo",
    "relative/path",
    "",
  ])("refuses the address %j", async (url) => {
    await expect(
      openMirror({ kind: "git", url, branch: null }, { home: repository.home }),
    ).rejects.toMatchObject({
      code: "bad_input",
    });
    expect(existsSync("/tmp/bugstack-pwned")).toBe(false);
  });

  it("says what is wrong with a repository that cannot be read", async () => {
    const missing = join(repository.home, "missing");
    const empty = repository;
    await expect(
      openMirror({ kind: "git", url: missing, branch: null }, { home: repository.home }),
    ).rejects.toMatchObject({ code: "repository_unreadable", remedy: expect.any(String) });
    mkdirSync(missing);
    await expect(
      openMirror({ kind: "git", url: missing, branch: null }, { home: repository.home }),
    ).rejects.toMatchObject({
      code: "repository_unreadable",
      message: expect.stringContaining("no git repository"),
    });
    await expect(
      openMirror({ kind: "directory", directory: empty.directory }, { home: repository.home }),
    ).rejects.toMatchObject({
      code: "repository_unreadable",
      message: expect.stringContaining("no commit yet"),
    });
  });

  it("says in one line that a repository is damaged", async () => {
    repository.commit({ "app.py": "one()\n" });
    rmSync(join(repository.directory, ".git/objects"), { recursive: true });
    mkdirSync(join(repository.directory, ".git/objects"));
    const failure = await openMirror(
      { kind: "directory", directory: repository.directory },
      { home: repository.home },
    ).catch((error: unknown) => error as Error);
    expect(failure).toMatchObject({
      code: "repository_unreadable",
      message: expect.stringContaining("is damaged"),
      remedy: expect.stringContaining("git fsck"),
    });
    expect(String(failure)).not.toContain("cannot run");
  });

  it("shows no credential in its errors", async () => {
    const url = "http://user:hunter2@127.0.0.1:9/repo.git";
    const failure = await openMirror({ kind: "git", url, branch: null }, { home: repository.home }).catch(
      (error: unknown) => error as Error,
    );
    expect(failure).toMatchObject({
      code: "repository_unreadable",
      message: expect.stringContaining("127.0.0.1:9"),
    });
    expect(String(failure)).not.toContain("hunter2");
  });
});
