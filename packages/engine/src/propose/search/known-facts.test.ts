import { describe, expect, it } from "vitest";
import { questionsOf } from "./known-facts.ts";

const texts = (condition: string) =>
  questionsOf(condition).map(({ text, isTrue }) => `${isTrue ? "" : "no "}${text}`);

describe("the simple questions of a condition", () => {
  it("are those between what joins them", () => {
    expect(texts("a.ready() and (b or not c)")).toEqual(["a.ready()", "b", "no c"]);
    expect(texts("(one && two(a, b)) || !three")).toEqual(["one", "two(a, b)", "no three"]);
  });

  it("have one text however they are denied", () => {
    expect(texts("a is not None")).toEqual(["no a is None"]);
    expect(texts("not (a != b)")).toEqual(["a == b"]);
    expect(texts("size >= 3")).toEqual(["no size < 3"]);
  });

  it("are not looked for in texts and arguments", () => {
    expect(texts('"x and y" in text')).toEqual(['"x and y" in text']);
    expect(texts("any(a and b for a in rows)")).toEqual(["any(a and b for a in rows)"]);
  });
});
