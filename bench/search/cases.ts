import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** One small function with one defect: a project, the tests that fail, and tests that the engine never sees. */
export interface SearchCase {
  readonly name: string;
  /** Absolute path of the folder with `project/` and `oracle/`. */
  readonly folder: string;
  readonly title: string;
  readonly language: "python" | "node";
  /** `first`: written before the operators of the search; `second`: written after them and never tuned to. */
  readonly half: "first" | "second";
  readonly failing: readonly string[];
}

const CaseFile = z.strictObject({
  title: z.string(),
  language: z.enum(["python", "node"]),
  half: z.enum(["first", "second"]),
  failing: z.array(z.string()).min(1),
});

/** Reads the corpus, sorted by name. @throws Error naming the case whose files are incomplete. */
export function readCases(corpus: string): SearchCase[] {
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCase(name, join(corpus, name)))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

function readCase(name: string, folder: string): SearchCase {
  const described = CaseFile.parse(JSON.parse(readFileSync(join(folder, "case.json"), "utf8")));
  const missing = ["project", "oracle"].filter((part) => !existsSync(join(folder, part)));
  if (missing.length > 0) throw new Error(`The case ${name} lacks ${missing.join(", ")}`);
  return { name, folder, ...described };
}
