import { describe, expect, it } from "vitest";
import { saysOneThing } from "./one-answer.ts";

const asks = (first: string, second: string) =>
  `if (rows.length > most) return ${first};\n  return ${second};`;

describe("a function that says one thing", () => {
  it("had several answers and has one plain one", () => {
    expect(saysOneThing(asks("true", "false"), asks("true", "true"))).toBe(true);
    expect(saysOneThing("return 'low'\nreturn total", "return 'low'\nreturn 'low'")).toBe(true);
  });

  it("does not where it still calculates, or never had another answer", () => {
    expect(saysOneThing(asks("true", "false"), asks("false", "true"))).toBe(false);
    expect(saysOneThing(asks("0", "1"), asks("total", "total"))).toBe(false);
    expect(saysOneThing("total = 1\nreturn True", "return True")).toBe(false);
  });

  it("is not told by what comments say", () => {
    const head = '"""Looks at rows and\n    return None for none."""\n';
    expect(saysOneThing(`${head}return 1\nreturn 2`, `${head}return 1\nreturn 1 # return 3`)).toBe(true);
  });
});
