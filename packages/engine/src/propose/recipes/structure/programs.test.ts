import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { repairProgram } from "./program.testing.ts";

const FOLDER = join(import.meta.dirname, "programs");

interface Program {
  readonly name: string;
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

for (const family of readdirSync(FOLDER)) {
  describe(family.replace(".txt", ""), () => {
    const programs = programsOf(readFileSync(join(FOLDER, family), "utf8"));
    it.each(programs.map(({ name, prints, files }) => [name, prints, files] as const))(
      "%s",
      async (_name, prints, files) => {
        const { error, output, diff, proposed } = await repairProgram(files);
        const seen = `${error}\n${proposed} proposed\n${diff}`;
        expect(output === null ? "refused" : output, seen).toBe(prints);
      },
    );
  });
}
