import { describe, expect, it } from "vitest";
import { ownersOf, readCodeOwners } from "./code-owners.ts";

describe("code owners", () => {
  it.each([
    ["* @all", "deep/down/a.py", ["all"]],
    ["*.py @py", "deep/a.py", ["py"]],
    ["/docs/ @docs", "docs/a/b.md", ["docs"]],
    ["/docs/ @docs", "src/docs/a.md", []],
    ["docs/ @docs", "src/docs/a.md", ["docs"]],
    ["docs/* @docs", "docs/a.md", ["docs"]],
    ["docs/* @docs", "docs/deep/a.md", []],
    ["apps/**/a.py @deep", "apps/x/y/a.py", ["deep"]],
    ["src/app.py @one @two # the core", "src/app.py", ["one", "two"]],
    ["* @all\nsrc/ # nobody", "src/a.py", []],
    ["[Backend] @ignored\n*.py @py", "a.py", ["py"]],
    ["*.py @acme/backend me@example.org @", "a.py", ["acme/backend", "me@example.org"]],
  ])("%j owns %j: %j", (text, path, owners) => {
    const found = ownersOf(readCodeOwners(text), path);
    expect(found.map((owner) => (owner.kind === "email" ? owner.address : owner.name))).toEqual(owners);
  });

  it("are read in reasonable time whatever the file", () => {
    const text = `${"**/".repeat(40)}x @a\n`.repeat(200);
    expect(ownersOf(readCodeOwners(text), `${"a/".repeat(60)}y`)).toEqual([]);
  });
});
