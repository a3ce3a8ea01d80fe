import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { CanonicalEvent } from "@bugstack/event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RepositorySource } from "../repair/request.ts";
import { createUnconfinedSandbox } from "../sandbox/none/driver.ts";
import { openBase } from "./base.ts";
import { eventOf, frameOf } from "./event-fixture.ts";
import { createRepositoryFixture, type RepositoryFixture } from "./repository-fixture.ts";

describe("openBase", () => {
  let repository: RepositoryFixture;
  let first: string;
  let second: string;

  beforeEach(() => {
    repository = createRepositoryFixture();
    first = repository.commit({ "app.py": "one()\n" });
    second = repository.commit({ "app.py": "two()\n" });
  });
  afterEach(() => repository.remove());

  function open(source: RepositorySource, event: CanonicalEvent | null) {
    const { home } = repository;
    return openBase(
      { repository: source, home, releases: null, sandbox: createUnconfinedSandbox({ home }) },
      event,
    );
  }
  function folder(): RepositorySource {
    return { kind: "directory", directory: repository.directory };
  }
  function remote(branch: string | null = null): RepositorySource {
    return { kind: "git", url: `file://${repository.directory}`, branch };
  }
  function textAt(tree: { readonly directory: string } | undefined): string {
    return readFileSync(join(tree?.directory ?? "", "app.py"), "utf8");
  }
  function eventAt(line: string, release: string | null = null): CanonicalEvent {
    const frames = [frameOf({ path: "app.py", line: 1, contextLine: line })];
    const exception = { type: "E", module: null, value: "", mechanism: null, frames, relation: null };
    return eventOf({ release, exceptions: [exception] });
  }

  it("lays out the release and the head of the target branch", async () => {
    const base = await open(remote(), eventOf({ release: first }));
    expect(base).toMatchObject({ release: first, commit: first, how: "hash", head: { commit: second } });
    expect(base.tree.origin).toBeNull();
    expect([textAt(base.tree), textAt(base.head?.tree)]).toEqual(["one()\n", "two()\n"]);
    expect(existsSync(join(base.tree.directory, ".git"))).toBe(false);
  });

  it("takes the branch that the project names", async () => {
    repository.git("branch", "stable", first);
    expect((await open(remote("stable"), eventOf({ release: first }))).head).toMatchObject({ commit: first });
  });

  it("takes a developer's repository at the release, not as it lies there", async () => {
    writeFileSync(join(repository.directory, "app.py"), "uncommitted()\n");
    const base = await open(folder(), eventAt("one()"));
    expect(base).toMatchObject({
      commit: first,
      how: "matching source",
      tree: { origin: repository.directory },
    });
    expect(textAt(base.tree)).toBe("one()\n");
  });

  it("takes the working tree for a failing test, and where there is no git", async () => {
    writeFileSync(join(repository.directory, "app.py"), "uncommitted()\n");
    const base = await open(folder(), null);
    expect(base).toMatchObject({ commit: null, how: "working tree", head: null });
    expect(textAt(base.tree)).toBe("uncommitted()\n");

    const plain = join(repository.home, "plain");
    mkdirSync(plain);
    writeFileSync(join(plain, "app.py"), "plain()\n");
    const other = await open({ kind: "directory", directory: plain }, eventOf({ release: "1.0" }));
    expect(other).toMatchObject({ release: "1.0", commit: null, how: "working tree" });
  });

  it("takes the working tree for an error of code that is not committed yet", async () => {
    writeFileSync(join(repository.directory, "app.py"), "uncommitted()\n");
    expect(await open(folder(), eventAt("uncommitted()"))).toMatchObject({
      commit: null,
      how: "working tree",
    });
  });

  it("ties an event that matches nothing to nothing", async () => {
    const base = await open(remote(), eventAt("never_written()", "no-such-release"));
    expect(base).toMatchObject({ commit: null, how: null, head: { commit: second } });
    expect(await open(folder(), eventAt("never_written()"))).toMatchObject({ commit: null, how: null });
  });

  it("takes the head of the branch when no event tells of a release", async () => {
    expect(await open(remote(), null)).toMatchObject({ commit: second, how: "branch head" });
  });
});
