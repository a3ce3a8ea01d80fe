import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

/** One defect of the corpus: a project, how its error is brought about, and tests that the engine never sees. */
export interface RepairCase {
  readonly name: string;
  /** Absolute path of the folder with `project/`, `event.json` or a trigger, and `oracle/`. */
  readonly folder: string;
  readonly title: string;
  readonly family: string;
  readonly language: "python" | "node";
  /** `first`: written before the rules of its family; `second`: written after them and never tuned to. */
  readonly half: "first" | "second";
  /** `independent`: by somebody who had not read the rules. */
  readonly author: "rules" | "independent";
  /** Where the mistake lies: `easy` at the crash line, `medium` beside it, `far` in another function or file. */
  readonly difficulty: "easy" | "medium" | "far" | null;
  readonly expected: "fixed" | "not_patched";
  /** Classes of the diagnosis that are right for a case that must not be patched; null: any. */
  readonly classes: readonly string[] | null;
  /** Arguments of Python for the project's own tests; null: pytest. */
  readonly test: readonly string[] | null;
  /** Arguments of the program whose run leads to the error, where it is no request; null: the trigger is run. */
  readonly run: readonly string[] | null;
  /** Arguments of TypeScript's compiler that build what is run; null: nothing is built. */
  readonly build: readonly string[] | null;
  /** Module to import before the hidden tests of a Node project; null: none. */
  readonly loader: string | null;
  /** Where the recorded event's paths lie in production. */
  readonly deployedAt: string;
  /** Class of the recorded error, where a run leads to several. */
  readonly pick: string | null;
  /** Variables of the environment under which the error was recorded. */
  readonly environment: Readonly<Record<string, string>>;
}

const CaseFile = z.strictObject({
  title: z.string(),
  family: z.string(),
  language: z.enum(["python", "node"]),
  half: z.enum(["first", "second"]),
  author: z.enum(["rules", "independent"]).default("rules"),
  difficulty: z.enum(["easy", "medium", "far"]).nullable().default(null),
  expected: z.enum(["fixed", "not_patched"]),
  // A race is a mistake of the code that nothing patches: it has no class of its own.
  classes: z
    .array(z.enum(["code", "config", "external", "client", "resource", "unverifiable"]))
    .nullable()
    .default(null),
  test: z.array(z.string()).nullable().default(null),
  run: z.array(z.string()).nullable().default(null),
  build: z.array(z.string()).nullable().default(null),
  loader: z.string().nullable().default(null),
  deployedAt: z.string().default("/srv/app"),
  pick: z.string().nullable().default(null),
  environment: z.record(z.string(), z.string()).default({}),
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
  const wanted = [
    "project",
    triggerOf(folder, described),
    ...(described.expected === "fixed" ? ["oracle"] : []),
  ];
  const missing = wanted.filter((part) => !existsSync(join(folder, part)));
  if (missing.length > 0) throw new Error(`The case ${name} lacks ${missing.join(", ")}`);
  return { name, folder, ...described };
}

/** A recorded event, or a program to run, needs no trigger. */
function triggerOf(folder: string, { language, run }: z.infer<typeof CaseFile>): string {
  if (existsSync(join(folder, "event.json"))) return "event.json";
  if (run) return "case.json";
  return language === "node" ? "trigger.mjs" : "trigger.py";
}
