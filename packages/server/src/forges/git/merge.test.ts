import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { makeBare } from "../testing/git-http.ts";
import { type Person, person, seed } from "../testing/repository.ts";
import { mergeOf, squashOf } from "./merge.ts";

let folder: string;
let someone: Person;
let first: string;
let head: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "bugstack-merge-"));
  const origin = join(folder, "origin.git");

  makeBare(origin);
  someone = await person(origin, "a person", folder);
  first = await seed(someone, { "other.py": "1\n2\n3\n4\n5\n6\n7\n8\n" });
  head = await someone.push("fix", { "app.py": "print('fixed')\n", "tests.py": "pass\n" });
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(() => someone.git("checkout", "--quiet", "--detach", first));

const git = (...args: string[]) => someone.git(...args);
/** Its object store, which needs no work tree. */
const store = () => join(someone.directory, ".git");
const now = () => git("rev-parse", "HEAD");
async function work(file: string): Promise<string> {
  await writeFile(join(someone.directory, file), "pass\n");
  await git("add", "--all");
  await git("commit", "--quiet", "-m", `work on ${file}`);
  return now();
}

describe("the commit by which a branch came to hold another", () => {
  it("is the merge, whatever came before and after", async () => {
    await work("before.py");
    await git("merge", "--quiet", "--no-ff", "-m", "merge", head);
    const merge = await now();
    expect(await mergeOf(store(), await work("after.py"), head)).toBe(merge);
  });

  it("is the head itself after a fast-forward", async () => {
    await git("merge", "--quiet", "--ff-only", head);
    expect(await mergeOf(store(), await work("after.py"), head)).toBe(head);
  });

  it("is the merge of another branch that held it", async () => {
    await git("merge", "--quiet", "--no-ff", "-m", "into theirs", head);
    const theirs = await now();
    await git("checkout", "--quiet", "--detach", first);
    await work("before.py");
    await git("merge", "--quiet", "--no-ff", "-m", "theirs", theirs);
    expect(await mergeOf(store(), await now(), head)).toBe(await now());
  });

  it("is none where it does not hold it", async () => {
    expect(await mergeOf(store(), await work("before.py"), head)).toBeNull();
  });
});

describe("the commit by which a branch took over what another brings", () => {
  it.each([
    ["a squash", ["merge", "--quiet", "--squash"]],
    ["a rebase", ["cherry-pick"]],
  ])("is that of %s, whatever came before and after", async (_, way) => {
    await work("before.py");
    await git(...way, head);
    if (way.includes("--squash")) await git("commit", "--quiet", "-m", "squashed");
    const commit = await now();
    const target = await work("after.py");
    expect(await mergeOf(store(), target, head)).toBeNull();
    expect(await squashOf(store(), target, head)).toBe(commit);
  });

  it("is none that brings more, less or something else", async () => {
    await work("app.py");
    expect(await squashOf(store(), await work("tests.py"), head)).toBeNull();
    await git("checkout", "--quiet", "--detach", first);
    await git("cherry-pick", "--no-commit", head);
    expect(await squashOf(store(), await work("more.py"), head)).toBeNull();
  });

  it("is no empty commit behind it", async () => {
    // On the same parent within the same second it would be the very same commit.
    await work("before.py");
    await git("cherry-pick", head);
    const commit = await now();
    await git("commit", "--quiet", "--allow-empty", "-m", "empty");
    expect(await squashOf(store(), await now(), head)).toBe(commit);
  });
});
