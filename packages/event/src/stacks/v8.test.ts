import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTimeOf } from "../../test/cpu-time.ts";
import { readJsonFixture } from "../../test/fixtures.ts";
import type { ExceptionValue } from "../event.ts";
import { parseV8Stack } from "./v8.ts";
import { v8Frame } from "./v8-frame.ts";

const recorded = readJsonFixture<Record<string, string>>("traces/node-24.json");

function parse(text: string | undefined): ExceptionValue[] {
  return parseV8Stack(text ?? "") ?? [];
}

function outline(exceptions: readonly ExceptionValue[]): unknown[] {
  return exceptions.map(({ type, value, relation }) => [type, value, relation]);
}

describe("parseV8Stack", () => {
  it("reads the frames, caller first, and the printed source", () => {
    const [exception] = parse(recorded.plain);
    expect(exception).toMatchObject({
      type: "TypeError",
      value: "Cannot read properties of undefined (reading 'length')",
    });
    expect(exception?.frames.at(-1)).toMatchObject({
      function: "read",
      path: "/srv/app/plain.mjs",
      line: 2,
      column: 22,
      contextLine: "  return order.items.length;",
      inApp: true,
    });
    expect(exception?.frames[0]).toMatchObject({ path: "node:internal/modules/run_main", inApp: false });
  });

  it("reads causes", () => {
    expect(outline(parse(recorded.cause))).toEqual([
      ["TypeError", "Cannot read properties of null (reading 'x')", "cause"],
      ["Error", "outer\nsecond line", null],
    ]);
    expect(outline(parse(recorded.chain))).toEqual([
      ["TypeError", "Cannot read properties of null (reading 'x')", "cause"],
      ["TypeError", "middle", "cause"],
      ["Error", "outer", null],
    ]);
  });

  it("reads the members of an AggregateError, which has no stack itself", () => {
    expect(outline(parse(recorded.aggregate))).toEqual([
      ["RangeError", "deep", "cause"],
      ["TypeError", "b", "member"],
      ["Error", "a", "member"],
      ["AggregateError", "All promises were rejected", null],
    ]);
  });

  it("places evaluated code where it was evaluated, and native code nowhere", () => {
    expect(parse(recorded.evaluated)[0]?.frames.at(-1)).toMatchObject({
      function: "eval",
      path: "/srv/app/evaluated.mjs",
      line: 2,
    });
    const native = parse(recorded.native)[0]?.frames.find((frame) => frame.function === "Array.map");
    expect(native).toMatchObject({ path: null, line: null, inApp: false });
  });

  it("keeps messages with blank lines, and passes over printed properties", () => {
    expect(parse(recorded.blankLines)[0]).toMatchObject({
      type: "QueryError",
      value: "\nInvalid call:\n\n{\n  a: 1\n}\n\nArgument missing.",
    });
    expect(outline(parse(recorded.properties))).toEqual([
      ["Error", "ENOENT: no such file or directory, open '/nope'", null],
    ]);
  });

  it("places a syntax error in the file that could not be parsed", () => {
    expect(parse(recorded.syntax)[0]?.frames.at(-1)).toMatchObject({
      path: "/srv/app/syntax.mjs",
      line: 1,
      contextLine: "const a = ;",
    });
  });

  it("reads an error that another one carries as a property", () => {
    const text =
      'QueryFailedError: relation "x"\n    at run (/app/q.js:1:1) {\n  driverError: error: relation "x" does not exist\n      at parse (/app/node_modules/pg/p.js:2:2) {\n    code: \'42P01\'\n  }\n}';
    expect(outline(parse(text))).toEqual([
      ["error", 'relation "x" does not exist', "cause"],
      ["QueryFailedError", 'relation "x"', null],
    ]);
  });

  it("takes the last of several stacks, and the code of an error as no part of its name", () => {
    const text =
      "Error: first\n    at a (/a.js:1:1)\nTypeError [ERR_INVALID_ARG_TYPE]: second\n    at b (/b.js:2:2)\n";
    expect(outline(parse(text))).toEqual([["TypeError", "second", null]]);
    expect(outline(parse("Uncaught (in promise) Error: x\n    at a (/a.js:1:1)"))).toEqual([
      ["Error", "x", null],
    ]);
    expect(outline(parse("[10:00] boom\n    at a (/a.js:1:1)"))).toEqual([["Error", "[10:00] boom", null]]);
  });

  it.each(["", "at", "Error: x", "Look at the sky: it is blue", "    at noon we met"])(
    "finds no stack in %j",
    (text) => {
      expect(parseV8Stack(text)).toBeNull();
    },
  );

  it.each([
    ["at f (/app/a.js:1:2)", "f", "/app/a.js", 1, 2],
    ["at async Service.load (file:///app/my%20code/s.mjs:3:7)", "Service.load", "/app/my code/s.mjs", 3, 7],
    ["at /app/a.js:10:5", null, "/app/a.js", 10, 5],
    ["at async file:///app/a.mjs:1:1", null, "/app/a.mjs", 1, 1],
    ["at new Cart (C:\\app\\cart.js:4:9)", "new Cart", "C:\\app\\cart.js", 4, 9],
    ["at file:///C:/app/cart.js:4:9", null, "C:/app/cart.js", 4, 9],
    ["at Object.sum [as total] (/app/a (copy)/b.js:1:2)", "Object.sum", "/app/a (copy)/b.js", 1, 2],
    ["at async Promise.all (index 0)", "Promise.all", null, null, null],
    ["at Page (webpack-internal:///(rsc)/./app/page.tsx:12:11)", "Page", "app/page.tsx", 12, 11],
    ["at handler (webpack://shop/./src/pages/api/x.ts?a1b2:5:9)", "handler", "src/pages/api/x.ts", 5, 9],
    ["at <anonymous>", null, null, null, null],
  ])("reads the frame %j", (line, name, path, number, column) => {
    expect(v8Frame(`    ${line}`)).toMatchObject({ function: name, path, line: number, column });
  });

  it("gives back the stack that V8 itself prints", () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(Error, TypeError, RangeError), (message, Class) => {
        const error = new Class(`m${message.replaceAll("\n    at ", "")}`);
        const [read] = parse(error.stack);
        expect(read?.type).toBe(Class.name);
        expect(read?.frames.at(-1)?.path).toBe(import.meta.filename);
      }),
    );
  });

  it("survives any mixture of its own lines", () => {
    const pieces = Object.values(recorded).flatMap((text) => text.split("\n"));
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...new Set(pieces)), { maxLength: 60 }), (lines) => {
        for (const exception of parse(lines.join("\n"))) expect(exception.type).not.toBe("");
      }),
    );
  });

  it.each([
    ["parentheses", `Error: x\n    at ${"(".repeat(500_000)})`],
    ["colons", `Error: x\n    at ${":1".repeat(400_000)}`],
    ["names", `Error: x\n    at ${"a.".repeat(400_000)}`],
    ["header lines", "TypeError: x\n".repeat(70_000)],
    [
      "causes",
      Array.from(
        { length: 3_000 },
        (_, depth) => `${" ".repeat(depth % 300)}[cause]: Error: x\n    at f (/a.js:1:1)`,
      ).join("\n"),
    ],
    [
      "evaluated places",
      `Error: x\n    at eval (${"eval at f (".repeat(60_000)}/a.js:1:1), <anonymous>:1:1)`,
    ],
    ["frames", `Error: x\n${"    at f (/a.js:1:1)\n".repeat(40_000)}`],
    ["spaces", " ".repeat(1_000_000)],
  ])("reads a megabyte of %s in linear time", (_what, text) => {
    expect(cpuTimeOf(() => parseV8Stack(text))).toBeLessThan(1_500);
  });
});
