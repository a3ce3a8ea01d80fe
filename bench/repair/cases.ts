import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** One defect of the corpus: a project, how its error is brought about, and tests that the engine never sees. */
export interface RepairCase {
  readonly name: string;
  /** Absolute path of the folder with `project/`, `trigger.py` or `trigger.mjs`, and `oracle/`. */
  readonly folder: string;
  readonly title: string;
  readonly family: string;
  readonly language: "python" | "node";
  /** `first`: written before the rules of its family; `second`: written after them and never tuned to. */
  readonly half: "first" | "second";
  readonly expected: "fixed" | "not_patched";
}

const CaseFile = z.strictObject({
  title: z.string(),
  family: z.string(),
  language: z.enum(["python", "node"]),
  half: z.enum(["first", "second"]),
  expected: z.enum(["fixed", "not_patched"]),
});

/** Reads the corpus, sorted by name. @throws Error naming the case whose files are incomplete. */
export function readCases(corpus: string): RepairCase[] {
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readCase(name, join(corpus, name)))
    .toSorted((left, right) => (left.name < right.name ? -1 : 1));
}

function readCase(name: string, folder: string): RepairCase {
  const described = CaseFile.parse(JSON.parse(readFileSync(join(folder, "case.json"), "utf8")));
  const trigger = described.language === "node" ? "trigger.mjs" : "trigger.py";
  const wanted = ["project", trigger, ...(described.expected === "fixed" ? ["oracle"] : [])];
  const missing = wanted.filter((part) => !existsSync(join(folder, part)));
  if (missing.length > 0) throw new Error(`The case ${name} lacks ${missing.join(", ")}`);
  return { name, folder, ...described };
}
