import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createRepositoryFixture, type RepositoryFixture } from "./repository-fixture.ts";
import { snapshotDirectory } from "./snapshot.ts";

describe("snapshotDirectory", () => {
  let repository: RepositoryFixture;

  beforeEach(() => {
    repository = createRepositoryFixture();
  });
  afterEach(() => repository.remove());

  function snapshot(directory = repository.directory): Promise<string> {
    return snapshotDirectory({ directory, home: repository.home, owner: null });
  }

  /** By hand: Node's recursive listing goes through links. */
  function filesOf(directory: string, folder = ""): readonly string[] {
    return readdirSync(join(directory, folder), { withFileTypes: true })
      .flatMap((entry) =>
        entry.isDirectory() ? filesOf(directory, join(folder, entry.name)) : [join(folder, entry.name)],
      )
      .toSorted();
  }

  it("takes what is tracked, as it is now, and what is new, but nothing ignored or removed", async () => {
    repository.commit({
      ".gitignore": "*.log\n.env\n",
      "a.py": "old\n",
      "gone.py": "x\n",
      "forced.log": "kept\n",
    });
    repository.git("add", "--force", "forced.log");
    repository.git("commit", "--quiet", "-m", "forced");
    repository.write({ "a.py": "new\n", "fresh/b.py": "b\n", ".env": "SECRET=1\n", "noise.log": "n\n" });
    repository.git("rm", "--quiet", "--cached", "gone.py");
    spawnSync("rm", [join(repository.directory, "gone.py")]);
    const tree = await snapshot();
    expect(filesOf(tree)).toEqual([".gitignore", "a.py", "forced.log", "fresh/b.py"]);
    expect(readFileSync(join(tree, "a.py"), "utf8")).toBe("new\n");
  });

  it("leaves out what tools made where there is no git", async () => {
    const plain = join(repository.home, "plain");
    for (const folder of ["node_modules/x", ".venv/bin", "src/__pycache__", "src/venv.py"]) {
      mkdirSync(join(plain, folder), { recursive: true });
      writeFileSync(join(plain, folder, "file"), "");
    }
    writeFileSync(join(plain, "main.py"), "");
    expect(filesOf(await snapshot(plain))).toEqual(["main.py", "src/venv.py/file"]);
  });

  it("copies links as links and reads nothing through one", async () => {
    repository.commit({ "dir/file": "inside\n", link: "->dir/file" });
    const outside = join(repository.home, "outside");
    mkdirSync(outside);
    writeFileSync(join(outside, "file"), "secret\n");
    spawnSync("rm", ["-r", join(repository.directory, "dir")]);
    symlinkSync(outside, join(repository.directory, "dir"));
    const tree = await snapshot();
    expect(readlinkSync(join(tree, "dir"))).toBe(outside);
    expect(readlinkSync(join(tree, "link"))).toBe("dir/file");
    expect(filesOf(tree)).toEqual(["dir", "link"]);
  });

  it("never writes to the folder, and runs none of its programs", async () => {
    repository.commit({ a: "1", ".gitattributes": "* filter=evil\n" });
    const trace = join(repository.home, "trace");
    const hook = join(repository.directory, ".git/hooks/evil");
    mkdirSync(join(repository.directory, ".git/hooks"), { recursive: true });
    writeFileSync(hook, `#!/bin/sh\ntouch ${trace}\n`);
    chmodSync(hook, 0o755);
    for (const key of ["core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "core.pager"]) {
      repository.git("config", key, hook);
    }
    repository.write({ a: "2" });
    const before = readFileSync(join(repository.directory, ".git/index"));
    const tree = await snapshot();
    expect(readFileSync(join(tree, "a"), "utf8")).toBe("2");
    expect(existsSync(trace)).toBe(false);
    expect(readFileSync(join(repository.directory, ".git/index"))).toEqual(before);
    expect(readdirSync(repository.directory).toSorted()).toEqual([".git", ".gitattributes", "a"]);
  });

  it("takes the files of a repository inside", async () => {
    repository.commit({ a: "1" });
    const inner = join(repository.directory, "vendor/lib");
    mkdirSync(inner, { recursive: true });
    spawnSync("git", ["init", "--quiet", inner]);
    writeFileSync(join(inner, "lib.py"), "x\n");
    expect(filesOf(await snapshot())).toEqual(["a", "vendor/lib/lib.py"]);
  });

  it("says when there is no such folder", async () => {
    await expect(snapshot(join(repository.home, "missing"))).rejects.toMatchObject({ code: "bad_input" });
  });
});
