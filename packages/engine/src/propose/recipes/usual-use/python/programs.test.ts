import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { programsOf, repairProgram } from "../../contract/program.testing.ts";

const FOLDER = join(import.meta.dirname, "programs");

for (const name of readdirSync(FOLDER)) {
  const programs = programsOf(readFileSync(join(FOLDER, name), "utf8"));
  describe(name.replace(".txt", "").replaceAll("-", " "), () => {
    it.each(programs.map((program) => [program.name, program] as const))(
      "%s",
      async (_name, { prints, files }) => {
        const { error, output, patch, diff } = await repairProgram(files);
        const isLeft = output === null || (prints === "refused" && patch?.basis === "guess");
        expect(isLeft ? "refused" : output, `${error}\n${diff}`).toBe(prints);
      },
    );
  });
}
