import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sampled } from "../../../toolchains/sampled.testing.ts";
import { repairProgram } from "./program.testing.ts";

export interface Program {
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

export async function expectRepaired({ prints, files }: Program): Promise<void> {
  const { error, output, diff, patch, proposed } = await repairProgram(files);
  const seen = `${error}\n${proposed} proposed\n${diff}`;
  // A guess is shown, and not offered.
  const isLeft = output === null || (prints === "refused" && patch?.basis === "guess");
  expect(isLeft ? "refused" : output, seen).toBe(prints);
}

/** Tests that the programs of a folder, one file for a family, print what is said once they are repaired. */
export function describeRepairs(folder: string): readonly Program[] {
  const families = readdirSync(folder).map((name) => ({
    family: name.replace(".txt", ""),
    programs: programsOf(readFileSync(join(folder, name), "utf8")),
  }));
  for (const { family, programs } of families) {
    describe(family, () => {
      const some = sampled(programs, Math.ceil(programs.length / 6));
      it.each(some.map((program) => [program.name, program] as const))("%s", (_name, program) =>
        expectRepaired(program),
      );
    });
  }
  return families.flatMap(({ programs }) => programs);
}
