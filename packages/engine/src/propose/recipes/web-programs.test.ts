import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sampled } from "../../toolchains/sampled.testing.ts";
import { programsOf, repairProgram } from "./contract/program.testing.ts";

const FOLDER = join(import.meta.dirname, "web-programs");

/** Applications of the web frameworks that answer with an error, and what they answer once they are repaired. */
for (const name of readdirSync(FOLDER)) {
  const programs = programsOf(readFileSync(join(FOLDER, name), "utf8"));
  describe.skipIf(!process.env.BUGSTACK_TEST_PYTHON)(name.replace(".txt", "").replaceAll("-", " "), () => {
    const some = sampled(programs, Math.ceil(programs.length / 6));
    it.each(some.map((program) => [program.name, program] as const))(
      "%s",
      async (_name, { prints, files }) => {
        const { error, output, patch, diff, refused } = await repairProgram(files);
        const isLeft = output === null || (prints === "refused" && patch?.basis === "guess");
        expect(isLeft ? "refused" : output, `${error}\n${diff}\n${refused.join("\n")}`).toBe(prints);
      },
      60_000,
    );
  });
}
