import { execFileSync, spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pythonLiteral } from "../python/literal.ts";
import { readRepr } from "./python-value.ts";

const hasPython = spawnSync("python3", ["--version"]).status === 0;
if (!hasPython) console.warn("Skipped: literals against Python itself, because python3 is absent");

/** What Python reads of the lines on its standard input, each a literal, as JSON. */
function readByPython(lines: readonly string[]): unknown[] {
  const program =
    "import ast, json, sys\nprint(json.dumps([ast.literal_eval(line) for line in json.load(sys.stdin)]))";
  return JSON.parse(
    execFileSync("python3", ["-c", program], { input: JSON.stringify(lines), encoding: "utf8" }),
  );
}

/** What `repr` makes of values in Python. */
function representedByPython(values: readonly unknown[]): string[] {
  const program = "import json, sys\nprint(json.dumps([repr(value) for value in json.load(sys.stdin)]))";
  return JSON.parse(
    execFileSync("python3", ["-c", program], { input: JSON.stringify(values), encoding: "utf8" }),
  );
}

const captured = fc.jsonValue({ maxDepth: 3 }).filter((value) => !JSON.stringify(value).includes("e+"));
const unicode = fc.string({ unit: "grapheme", maxLength: 40 });

describe("Python literals of captured values", () => {
  it.skipIf(!hasPython)("mean the same to Python, in either quote", () => {
    const values = [
      ...fc.sample(captured, { numRuns: 150, seed: 1 }),
      ...fc.sample(unicode, { numRuns: 150, seed: 2 }),
    ];
    const hostile = [
      "'",
      '"',
      "\\",
      "\\'",
      "'''",
      '"""',
      "\n",
      "\r\n",
      "\u2028",
      "\0",
      "{x}",
      "%s",
      "\u{1f600}",
    ];
    const all = [...values, ...hostile];
    const expected = JSON.parse(JSON.stringify(all));
    expect(readByPython(all.map((value) => pythonLiteral(value as never, '"')))).toEqual(expected);
    expect(readByPython(all.map((value) => pythonLiteral(value as never, "'")))).toEqual(expected);
  });

  it("never leave their line or their quotes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const written = pythonLiteral(text);
        expect(written).toMatch(/^[\x20-\x7e]*$/);
        const quote = written.charAt(0);
        expect(written.slice(1, -1).replace(/\\./g, "")).not.toContain(quote);
      }),
    );
  });
});

describe("representations that Python made", () => {
  it.skipIf(!hasPython)("are read back", () => {
    const values = [
      ...fc.sample(captured, { numRuns: 200, seed: 3 }),
      ...fc.sample(unicode, { numRuns: 100, seed: 4 }),
    ];
    const read = representedByPython(values).map((text) => readRepr(text));
    expect(read.map((value) => (value ? plain(value) : "unread"))).toEqual(
      JSON.parse(JSON.stringify(values)),
    );
  });

  it.each([
    ["b'\\x00a'", { kind: "bytes", value: "\0a" }],
    ["(1,)", { kind: "tuple", items: [{ kind: "plain", value: 1 }] }],
    [
      "{1, 2}",
      {
        kind: "set",
        items: [
          { kind: "plain", value: 1 },
          { kind: "plain", value: 2 },
        ],
      },
    ],
    ["datetime.date(2026, 5, 1)", { kind: "call", name: "datetime.date" }],
    [
      "User(id=1, name='Ann')",
      {
        kind: "call",
        name: "User",
        named: [
          ["id", { value: 1 }],
          ["name", { value: "Ann" }],
        ],
      },
    ],
    ["Color.RED", { kind: "name", name: "Color.RED" }],
  ])("%s is known", (text, wanted) => {
    expect(readRepr(text)).toMatchObject(wanted);
  });

  it.each([
    "'cut…",
    "[1, 2, ...]",
    "__import__('os').system('id')",
    "1 + 1",
    "",
    "f'{x}'",
    "<User object at 0x7f00",
  ])("%s is not taken for data", (text) => {
    expect(readRepr(text)).toBeNull();
  });

  it("ends on any text", () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (text) => void readRepr(text)));
  });
});

function plain(value: NonNullable<ReturnType<typeof readRepr>>): unknown {
  switch (value.kind) {
    case "plain":
      return value.value;
    case "list":
      return value.items.map(plain);
    case "dict":
      return Object.fromEntries(value.entries.map(([key, item]) => [plain(key), plain(item)]));
    default:
      return value;
  }
}
