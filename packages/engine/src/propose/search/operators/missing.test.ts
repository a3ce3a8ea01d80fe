import { describe, expect, it } from "vitest";
import { NO_TESTS } from "../house.ts";
import { missingNamesIn } from "../missing-names.ts";
import { textsTried } from "../variants.testing.ts";

const includes = (tried: readonly string[], wanted: string) => tried.some((text) => text.includes(wanted));

function python(line: string, said: string, before = "") {
  const files = { "module.py": `${before}def answer(a, rows):\n    ${line}\n    return a\n` };
  const at = before.split("\n").length + 1;
  return textsTried(files, { path: "module.py", line: at }, { ...NO_TESTS, said });
}

function javascript(line: string, said: string) {
  const files = { "module.mjs": `export function answer(a, rows) {\n  ${line}\n  return a;\n}\n` };
  return textsTried(files, { path: "module.mjs", line: 2 }, { ...NO_TESTS, said });
}

describe("what stands where something is not there", () => {
  it.each([
    ["a = get_len(rows)", "name 'get_len' is not defined", "a = len(rows)"],
    ["a = starting_value(rows)", "name 'starting_value' is not defined", "a = 0\n"],
    ["a = self.rounded_up(a + 1)", "'Shop' object has no attribute 'rounded_up'", "a = a + 1\n"],
    ["self.my_sort_step(rows)", "'Shop' object has no attribute 'my_sort_step'", "rows.sort()"],
    ["rows.push(a)", "'list' object has no attribute 'push'", "rows.append(a)"],
    ["a = rows.length", "'list' object has no attribute 'length'", "a = len(rows)"],
    ["a = rows.contains(a)", "'list' object has no attribute 'contains'", "a = a in rows"],
    ["a = sum(row)", "name 'row' is not defined", "a = sum(rows)"],
  ])("in Python, %s", async (line, said, wanted) => {
    expect(includes(await python(line, said), wanted)).toBe(true);
  });

  it.each([
    ["a = floor(a / 2);", "floor is not defined", "a = Math.floor(a / 2);"],
    ["a = rows.contains(a);", "rows.contains is not a function", "a = rows.includes(a);"],
    ["rows.append(a);", "rows.append is not a function", "rows.push(a);"],
    ["a = rows.len();", "rows.len is not a function", "a = rows.length;"],
    ["a = len(rows);", "len is not defined", "a = rows.length;"],
    ["a = rows.somePart(0);", "rows.somePart is not a function", "a = rows.charCodeAt(0);"],
    ["a = startValue();", "startValue is not defined", "a = 0;"],
  ])("in JavaScript, %s", async (line, said, wanted) => {
    expect(includes(await javascript(line, said), wanted)).toBe(true);
  });

  it("is a function of the file that is written nearly alike", async () => {
    const tried = await python(
      "a = total_wieght(rows)",
      "name 'total_wieght' is not defined",
      "def total_weight(rows):\n    return sum(rows)\n\n\n",
    );
    expect(includes(tried, "a = total_weight(rows)")).toBe(true);
  });

  it("is the same at two calls of it, whatever they are given", async () => {
    const tried = await python(
      "a = self.concat(rows) == self.concat(a)",
      "'Shop' object has no attribute 'concat'",
    );
    expect(includes(tried, 'a = "".join(rows) == "".join(a)')).toBe(true);
  });

  it("is nothing where a statement only calls it", async () => {
    const tried = await python("self.report_all()", "'Shop' object has no attribute 'report_all'");
    expect(includes(tried, "def answer(a, rows):\n    return a")).toBe(true);
    const others = await javascript("rows.reportAll();", "rows.reportAll is not a function");
    expect(includes(others, "{\n  return a;")).toBe(true);
  });

  it("is what another language has, where the failures do not come so far as to say it", async () => {
    expect(includes(await python("rows.push(a)", "name 'b' is not defined"), "rows.append(a)")).toBe(true);
    const own = "class Pile:\n    def push(self, one):\n        pass\n\n\n";
    expect(includes(await python("rows.push(a)", "division by zero", own), "rows.append(a)")).toBe(false);
  });

  it("is left as it is where the tests say something else", async () => {
    const tried = await python("a = get_len(rows)", "division by zero");
    expect(includes(tried, "a = len(rows)")).toBe(false);
  });

  it("is told by its name", () => {
    const said = "NameError: name 'total' is not defined\nTypeError: shop.rows.flatten is not a function";
    expect(missingNamesIn(said)).toEqual(["total", "flatten"]);
    expect(missingNamesIn("the price is not a number")).toEqual([]);
  });
});
