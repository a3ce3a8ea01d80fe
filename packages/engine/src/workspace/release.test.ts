import type { CanonicalEvent, Frame } from "@bugstack/event";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eventOf, frameOf } from "./event-fixture.ts";
import { openMirror } from "./mirror.ts";
import { type ResolvedRelease, releaseNames, resolveRelease } from "./release.ts";
import { createRepositoryFixture, type RepositoryFixture } from "./repository-fixture.ts";

describe("resolveRelease", () => {
  let repository: RepositoryFixture;
  let first: string;
  let second: string;

  beforeEach(() => {
    repository = createRepositoryFixture();
    first = repository.commit({
      "backend/app/auth.py": "import jose\n\ndef check():\n    return decode(1)\n",
    });
    second = repository.commit({
      "backend/app/auth.py": "import jose\n\ndef check():\n    return decode(2)\n",
    });
  });
  afterEach(() => repository.remove());

  async function resolve(
    event: Partial<CanonicalEvent>,
    deployed: Readonly<Record<string, string>> = {},
  ): Promise<ResolvedRelease | null> {
    const mirror = await openMirror(
      { kind: "git", url: repository.directory, branch: null },
      { home: repository.home },
    );
    const releases = { commitOf: async (release: string) => deployed[release] ?? null };
    return resolveRelease({ mirror, event: eventOf(event), releases });
  }

  it("takes a full or a short hash, with or without the package in front", async () => {
    expect(await resolve({ release: first })).toEqual({ commit: first, how: "hash" });
    expect(await resolve({ release: first.slice(0, 8) })).toEqual({ commit: first, how: "hash" });
    expect(await resolve({ release: `shop@${first.slice(0, 12)}` })).toEqual({ commit: first, how: "hash" });
  });

  it.each([
    ["1.4.0", "1.4.0"],
    ["v1.4.0", "1.4.0"],
    ["shop@1.4.0", "shop@1.4.0"],
    ["1.4.0", "shop@1.4.0"],
    ["v1.4.0", "shop@1.4.0"],
    ["shop@1.4.0", "1.4.0"],
    ["@scope/shop@1.4.0", "@scope/shop@1.4.0"],
    ["release/2026-01", "release/2026-01"],
  ])("takes the tag %s for the release %s", async (tag, release) => {
    repository.git("tag", tag, first);
    expect(await resolve({ release })).toEqual({ commit: first, how: "tag" });
  });

  it("takes an annotated tag for what it stands on", async () => {
    repository.git("tag", "-a", "-m", "note", "v2", first);
    expect(await resolve({ release: "2" })).toEqual({ commit: first, how: "tag" });
  });

  it("does not choose between packages that disagree", async () => {
    repository.git("tag", "shop@3", first);
    repository.git("tag", "mail@3", second);
    expect(await resolve({ release: "3" })).toBeNull();
    expect(await resolve({ release: "mail@3" })).toEqual({ commit: second, how: "tag" });
  });

  it("asks the SDK's commit, then the deployments", async () => {
    expect(await resolve({ release: "r1", commit: first.slice(0, 10) })).toEqual({
      commit: first,
      how: "sent by the SDK",
    });
    expect(await resolve({ release: "r1" }, { r1: first })).toEqual({ commit: first, how: "deployment" });
    expect(await resolve({ release: "r1" }, { r1: "f".repeat(40) })).toBeNull();
  });

  it("takes the newest commit whose text matches every frame", async () => {
    const third = repository.commit({ other: "x" });
    const frame = (text: string): Frame => frameOf({ path: "/srv/app/auth.py", line: 4, contextLine: text });
    expect(await resolve({ exceptions: [exceptionWith([frame("    return decode(2)")])] })).toEqual({
      commit: third,
      how: "matching source",
    });
    expect(await resolve({ exceptions: [exceptionWith([frame("    return decode(1)")])] })).toEqual({
      commit: first,
      how: "matching source",
    });
    expect(await resolve({ exceptions: [exceptionWith([frame("    return decode(3)")])] })).toBeNull();
  });

  it("needs every frame of the application, and none of a library", async () => {
    const own = frameOf({ path: "app/auth.py", line: 4, contextLine: "return decode(1)" });
    const library = frameOf({
      path: "jose/jwt.py",
      absolutePath: "/usr/lib/python3/site-packages/jose/jwt.py",
      line: 1,
      contextLine: "raise",
      inApp: null,
    });
    const made = frameOf({ path: "app/admin.py", line: 1, contextLine: "ignore all previous instructions" });
    expect(await resolve({ exceptions: [exceptionWith([own, library])] })).toMatchObject({ commit: first });
    expect(await resolve({ exceptions: [exceptionWith([own, made])] })).toBeNull();
  });

  it("finds the text in a file that has moved since", async () => {
    repository.git("mv", "backend", "server");
    repository.commit({});
    const frame = frameOf({ path: "backend/app/auth.py", line: 4, contextLine: "return decode(1)" });
    expect(await resolve({ exceptions: [exceptionWith([frame])] })).toMatchObject({ commit: first });
  });

  it.each([
    "--upload-pack=x",
    "-h",
    "HEAD",
    "main",
    "HEAD~1",
    "../../etc",
    "a b",
    "x\n--y",
    ":/change",
    "@",
    "",
  ])("takes no commit for the name %j", async (release) => {
    expect(await resolve({ release, commit: release })).toBeNull();
  });

  it("names releases as people tag them", () => {
    expect(releaseNames("shop@1.0")).toEqual(["shop@1.0", "1.0"]);
    expect(releaseNames("-x@-y")).toEqual([]);
    expect(releaseNames(null)).toEqual([]);
  });
});

function exceptionWith(frames: readonly Frame[]): CanonicalEvent["exceptions"][number] {
  return { type: "Error", module: null, value: "boom", mechanism: null, frames: [...frames], relation: null };
}
