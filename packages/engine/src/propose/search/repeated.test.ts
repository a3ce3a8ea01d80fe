import { describe, expect, it } from "vitest";
import type { Idea } from "./idea.ts";
import { considerRepeated } from "./repeated.ts";

const TEXT = "low = 1\nhigh = 1\nreturn low + high";

function placedAt(start: number, found: Idea[], suspicion = 0.5) {
  const idea: Idea = {
    changes: [{ start, end: start + 1, text: "2" }],
    ...{ kind: "number", weight: 0.4, note: "has 2 where it was 1", isHouse: false },
  };
  const statement = { text: TEXT.slice(start - 6, start + 1), startIndex: start - 6 };
  return { idea, statement, suspicion, consider: (one: Idea) => found.push(one) };
}

describe("the same change at several places", () => {
  it("is tried at all of them together, and each may be left out again where it is not needed", () => {
    const found: Idea[] = [];
    considerRepeated([placedAt(6, found), placedAt(15, found)], TEXT);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ isSeparable: true, changes: [{ start: 6 }, { start: 15 }] });
  });

  it("is tried at those alone that are suspected alike, where there are others", () => {
    const found: Idea[] = [];
    const text = "a = 1\nb = 1\nc = 1\nd = 1\ne = 1\nreturn a";
    const all = [4, 10, 16, 22, 28].map((start, at) => placedAt(start, found, at < 2 ? 0.5 : 0.1 + at / 100));
    considerRepeated(all, text);
    expect(found.map(({ changes }) => changes.map(({ start }) => start))).toEqual([[4, 10]]);
  });

  it("is nothing new at one place", () => {
    const found: Idea[] = [];
    considerRepeated([placedAt(6, found)], TEXT);
    expect(found).toEqual([]);
  });
});
