import { describe, expect, it } from "vitest";
import { NO_TESTS } from "../house.ts";
import { textsTried } from "../variants.testing.ts";

const includes = (tried: readonly string[], wanted: string) => tried.some((text) => text.includes(wanted));

function python(head: string, body: string, said: string) {
  const files = { "module.py": `${head}\n    ${body}\n` };
  return textsTried(files, { path: "module.py", line: 2 }, { ...NO_TESTS, said });
}

function javascript(head: string, body: string, said: string) {
  const files = { "module.mjs": `${head} {\n  ${body}\n}\n` };
  return textsTried(files, { path: "module.mjs", line: 2 }, { ...NO_TESTS, said });
}

const FEWER = "pair() missing 1 required positional argument: 'right'";

describe("the parameters of a function", () => {
  it.each([
    [
      "def pair(spare, left, right):",
      "return left + right",
      "def pair(left, right):\n    return left + right",
    ],
    [
      "def pair(left, spare, right):",
      "return left + spare",
      "def pair(left, right):\n    return left + right",
    ],
    ["def pair(left, right, spare: int = 0):", "return left + right", "def pair(left, right):"],
  ])("are one less where tests hand over fewer: %s", async (head, body, wanted) => {
    expect(includes(await python(head, body, FEWER), wanted)).toBe(true);
  });

  it("stay where tests fail otherwise, and are never without what a method is called on", async () => {
    const tried = await python("def pair(spare, left):", "return left", "unsupported operand");
    expect(includes(tried, "def pair(left)")).toBe(false);
    const method = await python("def pair(self, left):", "return left", FEWER);
    expect(includes(method, "def pair(left)")).toBe(false);
  });

  it.each([
    ["export function size(options)", "return options.size", "size(options = {})"],
    ["export const size = ({ width, height }) =>", "return width * height", "({ width, height } = {}) =>"],
    ["export function size([first])", "return first", "size([first] = [])"],
  ])("have something where nothing is given and that is read of: %s", async (head, body, wanted) => {
    const said = "Cannot read properties of undefined (reading 'size')";
    expect(includes(await javascript(head, body, said), wanted)).toBe(true);
    expect(includes(await javascript(head, body, "1 == 2"), wanted)).toBe(false);
  });

  it("have something else where nothing is given", async () => {
    const tried = await javascript(
      "export function cut(list, depth = 1, isDeep = false)",
      "return [list, depth, isDeep]",
      "",
    );
    expect(includes(tried, "depth = 2")).toBe(true);
    expect(includes(tried, "isDeep = true")).toBe(true);
  });
});
