import { describe, expect, it } from "vitest";
import type { Idea } from "./idea.ts";
import { considerRepeated } from "./repeated.ts";

const TEXT = "low = 1\nhigh = 1\nreturn low + high";

function placedAt(start: number, found: Idea[]) {
  const idea: Idea = {
    changes: [{ start, end: start + 1, text: "2" }],
    ...{ kind: "number", weight: 0.4, note: "has 2 where it was 1", isHouse: false },
  };
  const statement = { text: TEXT.slice(start - 6, start + 1), startIndex: start - 6 };
  return { idea, statement, consider: (one: Idea) => found.push(one) };
}

describe("the same change at several places", () => {
  it("is tried at all of them together, and each may be left out again where it is not needed", () => {
    const found: Idea[] = [];
    considerRepeated([placedAt(6, found), placedAt(15, found)], TEXT);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ isSeparable: true, changes: [{ start: 6 }, { start: 15 }] });
  });

  it("is nothing new at one place", () => {
    const found: Idea[] = [];
    considerRepeated([placedAt(6, found)], TEXT);
    expect(found).toEqual([]);
  });
});
