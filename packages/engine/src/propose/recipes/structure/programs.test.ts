import { join } from "node:path";
import fc from "fast-check";
import { describe, it } from "vitest";
import { isFull, seed } from "../../../toolchains/sampled.testing.ts";
import { describeRepairs, expectRepaired } from "./repairs.testing.ts";

const programs = describeRepairs(join(import.meta.dirname, "programs"));

/** The same program as another team would lay it out. */
const LAYOUTS: Readonly<Record<string, (line: string) => string>> = {
  tabs: (line) => line.replace(/^( {2})+/, (indent) => "\t".repeat(indent.length / 2)),
  "four spaces": (line) => line.replace(/^( {2})+/, (indent) => indent + indent),
  // Quotes in a pattern are what it looks for, and no layout.
  "single quotes": (line) =>
    /['`\\]|\/[^/ ]*"[^/]*\//.test(line) ? line : line.replace(/"([^"\\]*)"/g, "'$1'"),
};

describe(`whatever the layout (BUGSTACK_TEST_SEED=${seed})`, () => {
  const all = programs.filter(({ files }) => !files.includes(".json"));

  it("gives the same answers", { timeout: 1_800_000 }, async () => {
    const numRuns = isFull ? 3 * all.length : 25;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        fc.constantFrom("tabs", "four spaces", "single quotes"),
        async (program, layout) => {
          const change = LAYOUTS[layout];
          if (!change) return;
          await expectRepaired({ ...program, files: program.files.split("\n").map(change).join("\n") });
        },
      ),
      { seed, numRuns, endOnFailure: true },
    );
  });
});
