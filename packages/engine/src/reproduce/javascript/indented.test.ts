import { describe, expect, it } from "vitest";
import { indented } from "./indented.ts";

describe("code that is moved to the right", () => {
  it("keeps what a template literal holds", () => {
    expect(indented(["const feed = `", "a|b", "`;", "read(feed);"], "  ")).toEqual([
      "  const feed = `",
      "a|b",
      "`;",
      "  read(feed);",
    ]);
    expect(indented(["const feed = `\na|b`;"], "\t")).toEqual(["\tconst feed = `", "a|b`;"]);
  });

  it("is code again within a template's braces", () => {
    const lines = ["const text = `a ${items.map((one) => {", "return `x`;", "}).join()} b", "c`;", "f();"];
    expect(indented(lines, "  ")).toEqual([
      "  const text = `a ${items.map((one) => {",
      "  return `x`;",
      "  }).join()} b",
      "c`;",
      "  f();",
    ]);
  });

  it.each([
    ["in texts", ["const mark = '`';", "f(mark);"]],
    ["in patterns", ["const marks = /[`'\"]/g;", "f(marks);"]],
    ["in comments", ["// the ` of a template", "f();"]],
    ["behind a backslash", ["const text = `a\\`b`;", "f(text);"]],
  ])("takes no mark %s for a template", (_where, lines) => {
    expect(indented(lines, "  ")).toEqual(lines.map((line) => `  ${line}`));
  });

  it("leaves empty lines empty", () => {
    expect(indented(["a();", "", "b();"], "  ")).toEqual(["  a();", "", "  b();"]);
  });
});
