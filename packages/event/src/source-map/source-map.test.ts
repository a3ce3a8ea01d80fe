import { describe, expect, it } from "vitest";
import { cpuTimeOf } from "../../test/cpu-time.ts";
import { readSourceMap, sourcePath } from "./source-map.ts";

/** `export function price(id) {…}` on one line, made from two lines of src/cart.ts. */
const MAP = {
  version: 3,
  sources: ["../src/cart.ts"],
  names: ["price", "id"],
  sourcesContent: ["// prices\nexport function price(id: string) {\n  return prices[id].amount;\n}\n"],
  mappings: "AACO,SAASA,MAAMC,IACpB",
};

describe("a source map", () => {
  const reader = readSourceMap(JSON.stringify(MAP));

  it("respects columns and brings the lines around", () => {
    expect(reader?.originalOf({ line: 1, column: 1 })).toMatchObject({
      path: "src/cart.ts",
      line: 2,
      column: 8,
    });
    expect(reader?.originalOf({ line: 1, column: 11 })).toMatchObject({ line: 2, name: "price" });
    expect(reader?.originalOf({ line: 1, column: 60 })?.context).toEqual({
      line: "  return prices[id].amount;",
      before: ["// prices", "export function price(id: string) {"],
      after: ["}", ""],
    });
  });

  it("says nothing of lines that it does not know", () => {
    expect(reader?.originalOf({ line: 2, column: 1 })).toBeNull();
  });

  it("is read with the prefix that keeps browsers from running it", () => {
    expect(readSourceMap(`)]}'\n${JSON.stringify(MAP)}`)).not.toBeNull();
  });

  it.each([
    "",
    "null",
    "[]",
    "{}",
    '{"version":3}',
    '{"version":2,"mappings":"","sources":[]}',
    '{"version":3,"mappings":7,"sources":[]}',
  ])("is not %j", (json) => {
    expect(readSourceMap(json)).toBeNull();
  });

  it.each(["!!!!", "A".repeat(100_000), ";".repeat(500_000), "zzzzzzzzzzzzzzzz", "+".repeat(10_000)])(
    "with mappings that are none does no harm (%#)",
    (mappings) => {
      const spent = cpuTimeOf(() => {
        readSourceMap(JSON.stringify({ ...MAP, mappings }))?.originalOf({ line: 1, column: 5 });
      });
      expect(spent).toBeLessThan(500);
    },
  );

  it.each([
    ["webpack://shop/./src/cart.ts?a1b2", "src/cart.ts"],
    ["webpack:///src/cart.ts", "src/cart.ts"],
    ["../../src/cart.ts", "src/cart.ts"],
    ["src/../lib/x.ts", "lib/x.ts"],
    ["turbopack:///[project]/app/page.tsx", "app/page.tsx"],
    ["https://cdn.test/js/a.js", "js/a.js"],
    ["..\\src\\a.ts", "src/a.ts"],
    ["../../../etc/passwd", "etc/passwd"],
  ])("knows the source %s as %s", (source, path) => {
    expect(sourcePath(source)).toBe(path);
  });
});
