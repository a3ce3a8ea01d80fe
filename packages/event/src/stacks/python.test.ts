import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cpuTimeOf } from "../../test/cpu-time.ts";
import { readJsonFixture } from "../../test/fixtures.ts";
import type { ExceptionValue } from "../event.ts";
import { parsePythonTrace } from "./python.ts";

const VERSIONS = ["3.8", "3.9", "3.10", "3.11", "3.12", "3.13"];
const WITH_COLUMNS = ["3.11", "3.12", "3.13"];

function parse(text: string): ExceptionValue[] {
  return parsePythonTrace(text) ?? [];
}

function recorded(version: string, failure: string): string {
  const traces = readJsonFixture<Record<string, string>>(`traces/python-${version}.json`);
  return traces[failure] ?? "";
}

function outline(exceptions: readonly ExceptionValue[]): unknown[] {
  return exceptions.map(({ type, value, relation }) => [type, value, relation]);
}

describe("parsePythonTrace", () => {
  describe.each(VERSIONS)("of CPython %s", (version) => {
    it("reads the frames, caller first", () => {
      const [exception] = parse(recorded(version, "plain"));
      expect(exception).toMatchObject({ type: "ZeroDivisionError", module: null, value: "division by zero" });
      expect(exception?.frames.map((frame) => frame.function)).toEqual(["record", "<lambda>", "divide"]);
      expect(exception?.frames.at(-1)).toMatchObject({
        path: "/srv/app/failures.py",
        absolutePath: "/srv/app/failures.py",
        line: 12,
        contextLine: "return 1 / x",
        inApp: true,
      });
    });

    it("tells a cause from a context", () => {
      expect(outline(parse(recorded(version, "while_handling")))).toEqual([
        ["ZeroDivisionError", "division by zero", "cause"],
        ["AppError", "outer é: x", "context"],
        ["KeyError", "'k'", null],
      ]);
    });

    it("keeps messages of several lines, and statements too", () => {
      expect(parse(recorded(version, "long_message"))[0]?.value).toBe("line 1\nline 2");
      expect(parse(recorded(version, "several_lines"))[0]?.frames.at(-1)?.contextLine).toBe(
        "raise ValueError(",
      );
    });

    it("passes over repeated frames", () => {
      const [exception] = parse(recorded(version, "recursion"));
      expect(exception?.type).toBe("RecursionError");
      expect(exception?.frames.at(-1)).toMatchObject({ function: "recurse" });
    });

    it("places a syntax error in the file that could not be parsed", () => {
      const [exception] = parse(recorded(version, "syntax"));
      expect(exception?.type).toBe("SyntaxError");
      expect(exception?.frames.at(-1)).toMatchObject({ path: "bad.py", line: 1, contextLine: "x = (1 +" });
    });
  });

  describe.each(WITH_COLUMNS)("of CPython %s", (version) => {
    it("takes columns from the carets, in bytes from the first character of the source", () => {
      expect(parse(recorded(version, "plain"))[0]?.frames.at(-1)).toMatchObject({ column: 8, endColumn: 13 });
      expect(parse(recorded(version, "wide_characters"))[0]?.frames.at(-1)).toMatchObject({
        contextLine: 'return names["é"].foo',
        column: 8,
        endColumn: 23,
      });
    });

    it("keeps notes with the message", () => {
      expect(parse(recorded(version, "noted"))[0]?.value).toBe("v\nnote 1\nnote 2");
    });

    it("reads groups, their members before them", () => {
      const members = [
        ["TypeError", "no traceback", "member"],
        ["ValueError", "v\nnote 1\nnote 2", "member"],
        ["ExceptionGroup", "inner (2 sub-exceptions)", "member"],
        ["ZeroDivisionError", "division by zero", "cause"],
        ["AppError", "outer é: x", "context"],
        ["KeyError", "'k'", "member"],
        ["ZeroDivisionError", "division by zero", "member"],
        ["ZeroDivisionError", "division by zero", "context"],
      ];
      expect(outline(parse(recorded(version, "grouped")))).toEqual([
        ...members,
        ["ExceptionGroup", "outer (3 sub-exceptions)", null],
      ]);
      expect(outline(parse(recorded(version, "after_group")))).toEqual([
        ...members,
        ["ExceptionGroup", "outer (3 sub-exceptions)", "cause"],
        ["AppError", "after", null],
      ]);
    });
  });

  it("parts the module from the class", () => {
    const text = recorded("3.12", "plain").replace("ZeroDivisionError:", "app.errors.Outer.<locals>.Inner:");
    expect(parse(text)[0]).toMatchObject({ module: "app.errors.Outer.<locals>", type: "Inner" });
  });

  it("knows the interpreter's own files and packages", () => {
    const paths = [
      "/usr/lib/python3.11/asyncio/runners.py",
      "/venv/lib/python3.12/site-packages/jose/jwt.py",
    ];
    const trace = (path: string): string =>
      `Traceback (most recent call last):\n  File "${path}", line 1, in f\n    x\nE: m`;
    expect(
      [...paths, "app/jwt.py", "<stdin>", "<frozen runpy>"].map(
        (path) => parse(trace(path))[0]?.frames[0]?.inApp,
      ),
    ).toEqual([false, false, true, true, false]);
  });

  describe("inside a log", () => {
    const trace = recorded("3.11", "while_handling");
    const grouped = recorded("3.13", "grouped");

    it("ends a message at the next record", () => {
      const log = `INFO:     Started\nERROR:    Exception in ASGI application\n${trace}INFO:     127.0.0.1 - "GET /" 500\n`;
      expect(parse(log)).toEqual(parse(trace));
    });

    it.each(["web-1  | ", "2026-11-23T10:00:00.123Z stderr F ", "    "])(
      "reads through the prefix %j",
      (prefix) => {
        for (const text of [trace, grouped]) {
          const log = text
            .trimEnd()
            .split("\n")
            .map((line) => prefix + line);
          expect(parse(log.join("\n"))).toEqual(parse(text));
        }
      },
    );

    it("reads through times that differ from line to line", () => {
      const log = trace.trimEnd().split("\n");
      const timed = log.map((line, index) => `10:00:${String(index).padStart(2, "0")} ${line}`);
      expect(parse(timed.join("\n"))).toEqual(parse(trace));
    });

    it("reads text with carriage returns, colours, or escaped line feeds", () => {
      expect(parse(trace.replaceAll("\n", "\r\n"))).toEqual(parse(trace));
      expect(parse(trace.replaceAll("KeyError", "\u001b[1;35mKeyError\u001b[0m"))).toEqual(parse(trace));
      expect(parse(JSON.stringify({ error: trace }).slice(10, -2))).toEqual(parse(trace));
    });

    it("takes the last of several unrelated traces", () => {
      expect(parse(`${grouped}\n${trace}`)).toEqual(parse(trace));
    });
  });

  it.each([
    "",
    "nothing",
    "KeyError: 'x'",
    "Traceback (most recent call last):",
    "Error: x\n    at f (/a.js:1:2)",
  ])("finds no trace in %j", (text) => {
    expect(parsePythonTrace(text)).toBeNull();
  });

  it("gives back the chain that was printed", () => {
    const name = fc.stringMatching(/^[A-Z][a-z]{1,8}Error$/);
    const line = fc.stringMatching(/^[a-z][a-z =().]{0,20}[a-z)]$/);
    const frame = fc.record({
      path: fc.stringMatching(/^\/[a-z]{1,8}\.py$/),
      line: fc.nat(9_999),
      function: name,
      source: line,
    });
    const link = fc.record({
      type: name,
      value: line,
      frames: fc.array(frame, { minLength: 1, maxLength: 5 }),
    });
    const connector = fc.constantFrom("cause" as const, "context" as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(link, connector), { minLength: 1, maxLength: 4 }), (chain) => {
        const words = {
          cause: "The above exception was the direct cause of the following exception:",
          context: "During handling of the above exception, another exception occurred:",
        };
        const text = chain
          .map(([{ type, value, frames }, relation], index) => {
            const lines = frames.map(
              (f) => `  File "${f.path}", line ${f.line}, in ${f.function}\n    ${f.source}\n`,
            );
            const next = index < chain.length - 1 ? `\n${words[relation]}\n\n` : "";
            return `Traceback (most recent call last):\n${lines.join("")}${type}: ${value}\n${next}`;
          })
          .join("");
        const read = parse(text).map(({ type, value, relation, frames }) => ({
          type,
          value,
          relation,
          frames: frames.map((f) => ({
            path: f.path,
            line: f.line,
            function: f.function,
            source: f.contextLine,
          })),
        }));
        expect(read).toEqual(
          chain.map(([exception, relation], index) => ({
            ...exception,
            relation: index < chain.length - 1 ? relation : null,
          })),
        );
      }),
    );
  });

  it("survives any mixture of its own lines", () => {
    const pieces = Object.values(readJsonFixture<Record<string, string>>("traces/python-3.13.json")).flatMap(
      (text) => text.split("\n"),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...new Set(pieces)), { maxLength: 60 }), (lines) => {
        for (const exception of parse(lines.join("\n"))) expect(exception.type).not.toBe("");
      }),
    );
  });

  it.each([
    ["margins", `${" ".repeat(400)}| x\n`.repeat(20_000)],
    [
      "nested groups",
      Array.from({ length: 5_000 }, (_, depth) => `${"  ".repeat(depth % 500)}+-+---- 1 ----`).join("\n"),
    ],
    [
      "carets",
      `Traceback (most recent call last):\n  File "a", line 1, in f\n    x\n${"~^ ".repeat(300_000)}`,
    ],
    ["quotes", `Traceback (most recent call last):\n  File ${'", line 1'.repeat(100_000)}`],
    ["dots", `Traceback (most recent call last):\n  File "a", line 1, in f\n${"a.".repeat(400_000)}!`],
    ["headers", "Traceback (most recent call last):\n".repeat(30_000)],
    ["frames", `Traceback (most recent call last):\n${'  File "a", line 1, in f\n'.repeat(40_000)}E: x`],
    ["log prefixes", "2026-01-01 ".repeat(100_000)],
  ])("reads a megabyte of %s in linear time", (_what, text) => {
    expect(cpuTimeOf(() => parsePythonTrace(text))).toBeLessThan(1_500);
  });

  it("takes no function of a compiled module for the application's own", () => {
    const text = [
      "Traceback (most recent call last):",
      '  File "/srv/app/shop/rows.py", line 12, in find',
      "    return session.scalars(query).one()",
      '  File "lib/sqlalchemy/engine/_result_cy.py", line 539, in sqlalchemy.engine._result_cy.BaseResultInternal._only_one_row',
      "sqlalchemy.exc.NoResultFound: No row was found when one was required",
    ].join("\n");
    expect(parse(text)[0]?.frames.map(({ inApp }) => inApp)).toEqual([true, false]);
  });
});
