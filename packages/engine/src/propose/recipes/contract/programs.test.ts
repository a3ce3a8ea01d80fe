import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sampled } from "../../../toolchains/sampled.testing.ts";
import { type Program, programsOf, repairProgram } from "./program.testing.ts";

const FOLDER = join(import.meta.dirname, "programs");

async function expectRepaired({ prints, files }: Program): Promise<void> {
  const { error, output, patch, diff, refused } = await repairProgram(files);
  const seen = `${error}\n${diff}\n${refused.join("\n")}`;
  const isLeft = output === null || (prints === "refused" && patch?.basis === "guess");
  expect(isLeft ? "refused" : output, seen).toBe(prints);
}

const families = readdirSync(FOLDER).map((name) => ({
  family: name.replace(".txt", "").replaceAll("-", " "),
  programs: programsOf(readFileSync(join(FOLDER, name), "utf8")),
}));

for (const { family, programs } of families) {
  describe(family, () => {
    const some = sampled(programs, Math.ceil(programs.length / 6));
    it.each(some.map((program) => [program.name, program] as const))("%s", (_name, program) =>
      expectRepaired(program),
    );
  });
}

/** The same program as another team would lay it out. */
const LAYOUTS: Readonly<Record<string, (line: string) => string>> = {
  "two spaces": (line) => line.replace(/^( {4})+/, (indent) => "  ".repeat(indent.length / 4)),
  tabs: (line) => line.replace(/^( {4})+/, (indent) => "\t".repeat(indent.length / 4)),
  "single quotes": (line) => (/['`\\]|"""/.test(line) ? line : line.replace(/"([^"\\]*)"/g, "'$1'")),
};

describe("whatever the layout", () => {
  const all = families.flatMap(({ programs }) => programs).filter(({ files }) => !files.includes(".json"));

  it("gives the same answers", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...all),
        fc.constantFrom(...Object.keys(LAYOUTS)),
        async (program, layout) => {
          const change = LAYOUTS[layout];
          if (!change) return;
          await expectRepaired({ ...program, files: program.files.split("\n").map(change).join("\n") });
        },
      ),
      { numRuns: 4, endOnFailure: true },
    );
  });
});
