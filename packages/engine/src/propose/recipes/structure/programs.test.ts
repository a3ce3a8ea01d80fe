import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFull, sampled, seed } from "../../../toolchains/sampled.testing.ts";
import { repairProgram } from "./program.testing.ts";

const FOLDER = join(import.meta.dirname, "programs");

interface Program {
  readonly name: string;
  /** What it prints once it is repaired; `refused` where nothing but a guess may make it run through. */
  readonly prints: string;
  readonly files: string;
}

function programsOf(text: string): Program[] {
  return text
    .split(/^##### /m)
    .slice(1)
    .map((part) => {
      const [name = "", ...rest] = part.split("\n");
      const body = rest.join("\n");
      const start = body.search(/^--- /m);
      const prints = body.slice(0, start).replace(/^> /gm, "").trim();
      return { name, prints, files: body.slice(start) };
    });
}

async function expectRepaired({ prints, files }: Program): Promise<void> {
  const { error, output, diff, patch, proposed } = await repairProgram(files);
  const seen = `${error}\n${proposed} proposed\n${diff}`;
  // A guess is shown, and not offered.
  const isLeft = output === null || (prints === "refused" && patch?.basis === "guess");
  expect(isLeft ? "refused" : output, seen).toBe(prints);
}

const families = readdirSync(FOLDER).map((name) => ({
  family: name.replace(".txt", ""),
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
  tabs: (line) => line.replace(/^( {2})+/, (indent) => "\t".repeat(indent.length / 2)),
  "four spaces": (line) => line.replace(/^( {2})+/, (indent) => indent + indent),
  "single quotes": (line) => (/['`\\]/.test(line) ? line : line.replace(/"([^"\\]*)"/g, "'$1'")),
};

describe(`whatever the layout (BUGSTACK_TEST_SEED=${seed})`, () => {
  const all = families.flatMap(({ programs }) => programs).filter(({ files }) => !files.includes(".json"));

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
