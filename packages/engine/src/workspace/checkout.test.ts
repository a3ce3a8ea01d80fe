import { spawnSync } from "node:child_process";
import {
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { checkoutTree } from "./checkout.ts";
import { openMirror } from "./mirror.ts";
import { createRepositoryFixture, type RepositoryFixture } from "./repository-fixture.ts";

describe("checkoutTree", () => {
  let repository: RepositoryFixture;

  beforeEach(() => {
    repository = createRepositoryFixture();
  });
  afterEach(() => repository.remove());

  async function checkout(commit: string): Promise<string> {
    const mirror = await openMirror(
      { kind: "git", url: repository.directory, branch: null },
      { home: repository.home },
    );
    return checkoutTree({ mirror, commit, home: repository.home, owner: null });
  }

  it("has the files of that commit, their modes and links, and nothing of git", async () => {
    const first = repository.commit({ "src/app.py": "one\n", "run.sh": "#!/bin/sh\n", link: "->src/app.py" });
    repository.commit({ "src/app.py": "two\n" });
    const tree = await checkout(first);
    expect(readdirSync(tree).toSorted()).toEqual(["link", "run.sh", "src"]);
    expect(readFileSync(join(tree, "src/app.py"), "utf8")).toBe("one\n");
    expect(readlinkSync(join(tree, "link"))).toBe("src/app.py");
    expect(lstatSync(join(tree, "run.sh")).mode & 0o100).toBe(0o100);
    expect(lstatSync(join(tree, "src/app.py")).mode & 0o111).toBe(0);
  });

  it("makes a commit's tree once, for many callers at once", async () => {
    const commit = repository.commit({ a: "1" });
    const trees = await Promise.all(Array.from({ length: 5 }, () => checkout(commit)));
    expect(new Set(trees).size).toBe(1);
    expect(readdirSync(join(repository.home, "checkouts")).filter((name) => name.startsWith("new-"))).toEqual(
      [],
    );
  });

  it("gives the bytes as they are stored: no filter, no line endings, no keywords, no encoding", async () => {
    const trace = join(repository.home, "trace");
    const content = "$Id$\none\ntwo\n";
    const commit = repository.commit({
      ".gitattributes":
        "*.txt eol=crlf ident\n*.bin filter=evil\n*.utf working-tree-encoding=UTF-16LE\n* diff=evil\n",
      "a.txt": content,
      "b.bin": content,
      "c.utf": Buffer.from(content, "utf16le"),
    });
    repository.git("config", "filter.evil.smudge", `touch ${trace}`);
    repository.git("config", "filter.evil.required", "true");
    const tree = await checkout(commit);
    expect(readFileSync(join(tree, "a.txt"), "utf8")).toBe(content);
    expect(readFileSync(join(tree, "b.bin"), "utf8")).toBe(content);
    expect(readFileSync(join(tree, "c.utf"), "utf8")).toBe(content);
    expect(existsSync(trace)).toBe(false);
  });

  it("leaves links that lead out as links", async () => {
    const commit = repository.commit({ up: "->../../../etc", secret: "->/etc/passwd" });
    const tree = await checkout(commit);
    expect(lstatSync(join(tree, "up")).isSymbolicLink()).toBe(true);
    expect(readlinkSync(join(tree, "secret"))).toBe("/etc/passwd");
  });

  it("keeps odd names", async () => {
    const names = ["with space", "quote'\"", "-option", "new\nline", "ünïcode", ":(top)x", "*"];
    const commit = repository.commit(Object.fromEntries(names.map((name) => [name, name])));
    expect(readdirSync(await checkout(commit)).toSorted()).toEqual(names.toSorted());
  });

  it("does not fetch submodules", async () => {
    const commit = repository.commit({
      a: "1",
      ".gitmodules": '[submodule "s"]\n\tpath = s\n\turl = /etc\n',
    });
    repository.git("update-index", "--add", "--cacheinfo", `160000,${commit},s`);
    repository.git("commit", "--quiet", "-m", "submodule");
    const tree = await checkout(repository.git("rev-parse", "HEAD"));
    expect(existsSync(join(tree, "s")) ? readdirSync(join(tree, "s")) : []).toEqual([]);
    expect(readFileSync(join(tree, "a"), "utf8")).toBe("1");
  });

  it.each([
    [".git/config", ".git"],
    ["../escape", ".."],
  ])("refuses a commit with the path %s", async (_, folder) => {
    repository.commit({ a: "1" });
    const blob = repository.git("rev-parse", "HEAD:a");
    const inner = makeTree(repository, `100644 blob ${blob}\tescape\n`);
    const outer = makeTree(repository, `040000 tree ${inner}\t${folder}\n`);
    const commit = repository.git("commit-tree", outer, "-m", "hostile");
    repository.git("update-ref", "refs/heads/hostile", commit);
    await expect(checkout(commit)).rejects.toMatchObject({ code: "repository_unreadable" });
    expect(existsSync(join(repository.home, "checkouts/escape"))).toBe(false);
  });

  it("removes trees that nobody asked for in a long time", async () => {
    const old = await checkout(repository.commit({ a: "1" }));
    const past = new Date(Date.now() - 30 * 24 * 3_600_000);
    utimesSync(old, past, past);
    const fresh = await checkout(repository.commit({ a: "2" }));
    expect(existsSync(old)).toBe(false);
    expect(existsSync(fresh)).toBe(true);
  });
});

/** Builds a tree object that `git mktree` would refuse. */
function makeTree(repository: RepositoryFixture, listing: string): string {
  const entries = listing
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [, mode = "", hash = "", name = ""] = /^(\d+) \w+ ([0-9a-f]+)\t(.+)$/.exec(line) ?? [];
      return Buffer.concat([Buffer.from(`${mode.replace(/^0/, "")} ${name}\0`), Buffer.from(hash, "hex")]);
    });
  const file = join(repository.home, "tree-object");
  writeFileSync(file, Buffer.concat(entries));
  const result = spawnSync("git", ["hash-object", "-t", "tree", "-w", "--literally", file], {
    cwd: repository.directory,
    encoding: "utf8",
  });
  return result.stdout.trim();
}
