import { describe, expect, it } from "vitest";
import { patternParts } from "./pattern-parts.ts";

const written = (pattern: string) =>
  patternParts(pattern)?.map(({ kind, start, over }) => `${kind} ${pattern.slice(start, over)}`);

describe("the parts of a pattern", () => {
  it("are its characters, with how often each is taken", () => {
    expect(written("^a\\d{1,2}.*?$")).toEqual([
      "anchor ^",
      "atom a",
      "atom \\d{1,2}",
      "atom .*?",
      "anchor $",
    ]);
  });

  it("are lists of characters, whatever stands in them", () => {
    expect(written("[]a)]+[^\\]]")).toEqual(["list []a)]+", "list [^\\]]"]);
  });

  it("are groups, and what is in them", () => {
    expect(written("(?:a|b)?(?P<name>c)")).toEqual([
      ...["group (?:a|b)?", "atom a", "bar |", "atom b", "group (?P<name>c)", "atom c"],
    ]);
  });

  it.each(["(a", "a)", "[a"])("cannot be told of %s", (pattern) => {
    expect(patternParts(pattern)).toBeNull();
  });
});
