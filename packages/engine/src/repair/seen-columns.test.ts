import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readTrace } from "@bugstack/event";
import { afterEach, describe, expect, it } from "vitest";
import { investigate } from "../diagnose/investigate.ts";
import { failingValue } from "../diagnose/origin/failing-value.ts";
import type { Investigation } from "../investigation.ts";
import type { ObservedFrame, TestRun } from "../toolchains/toolchain.ts";
import { withSeenColumns } from "./seen-columns.ts";

const CODE = `def receipt(cart):
    return ", ".join(f"{line.name} {line.amount()}" for line in cart.lines)
`;
const LINE = CODE.split("\n")[1] ?? "";
const TRACE = `Traceback (most recent call last):
  File "cart.py", line 2, in receipt
    ${LINE.trim()}
  File "cart.py", line 2, in <genexpr>
    ${LINE.trim()}
TypeError: 'int' object is not callable
`;

/** A frame on the line of the failure that marks this text. */
function frame(name: string, marked: string): ObservedFrame {
  const column = LINE.indexOf(marked) + 1;
  return {
    ...{ path: "cart.py", module: "cart", function: name, line: 2, statement: LINE.trim() },
    ...{ column, endColumn: column + marked.length },
  };
}

function failedWith(...frames: readonly ObservedFrame[]): TestRun {
  const error = { type: "TypeError", module: "builtins", bases: [], message: "'int' object is not callable" };
  const place = { path: "cart.py", function: "<genexpr>", line: 2, statement: LINE.trim() };
  const test = {
    ...{ id: "t", path: "t.py", name: "t", outcome: "failed" as const, durationMs: 1, observed: [] },
    ...{ coverage: null, failure: { exceptions: [{ ...error, ...place, frames }], output: "" } },
  };
  return {
    ...{ command: "", exitCode: 1, ended: "exit", complete: true, reason: null, durationMs: 1 },
    ...{ tests: [test], collectionErrors: [], output: "" },
  } as TestRun;
}

const opened: Investigation[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const one of opened.splice(0)) one.code.dispose();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

async function investigated(column: number | null = null): Promise<Investigation> {
  const directory = mkdtempSync(join(tmpdir(), "seen-columns-"));
  folders.push(directory);
  writeFileSync(join(directory, "cart.py"), CODE);
  const read = readTrace(TRACE);
  const exceptions = read.exceptions.map((one) => ({
    ...one,
    frames: one.frames.map((frame) => (column === null ? frame : { ...frame, column })),
  }));
  const event = { ...read, exceptions, kind: "error" as const, platform: "python" as const };
  const investigation = await investigate({ event, tree: { directory, origin: null }, detection: null });
  opened.push(investigation);
  return investigation;
}

const whole = frame("receipt", LINE.trim().replace("return ", ""));

describe("withSeenColumns", () => {
  it("tells which call of a line failed, though a comprehension stands on the line of its function", async () => {
    const investigation = await investigated();
    expect(failingValue(investigation)?.place.node.text).not.toBe("line.amount");
    const seen = withSeenColumns(investigation, [failedWith(whole, frame("<genexpr>", "line.amount()"))]);
    expect(failingValue(seen)?.place.node.text).toBe("line.amount");
    expect(seen.event?.exceptions[0]?.frames).toContain(seen.frames.at(-1)?.frame);
  });

  it("tells so as well of a failing test, whose frames say where an expression begins and not where it ends", async () => {
    const investigation = await investigated(2);
    const seen = withSeenColumns(investigation, [failedWith(whole, frame("<genexpr>", "line.amount()"))]);
    expect(failingValue(seen)?.place.node.text).toBe("line.amount");
  });

  it("adds nothing where two sightings disagree, or another error was seen", async () => {
    const investigation = await investigated();
    const inner = frame("<genexpr>", "line.amount()");
    const other = frame("<genexpr>", "line.name");
    expect(withSeenColumns(investigation, [failedWith(inner), failedWith(other)])).toBe(investigation);
    const run = failedWith(inner);
    const renamed = JSON.parse(JSON.stringify(run).replaceAll("TypeError", "ValueError"));
    expect(withSeenColumns(investigation, [renamed])).toBe(investigation);
  });
});
