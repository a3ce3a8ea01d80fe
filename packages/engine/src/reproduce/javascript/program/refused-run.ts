import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { HouseRefusal } from "../house-refusal.ts";

const FAILED = /^Command failed: [^\n]*\n/;
/** What the engine says of errors that nobody meant, and of values that were left out. */
const UNMEANT =
  /\b(?:undefined|null|NaN)\b|Cannot (?:read|set|destructure)|is not (?:a function|iterable|a constructor|defined)|\w*Error:|^\s+at /m;
const LONGEST = 200;

/**
 * The refusal in which a whole program ended: a line that it prints where it catches an error of a class of the
 * project's own, and ends by itself. Null where it broke, or where nobody above the failing code tells such errors from
 * others.
 * @param message What the run of the program failed with, which holds what it printed.
 */
export function refusedRun(investigation: Investigation, message: string): HouseRefusal | null {
  if (!FAILED.test(message)) return null;
  const lines = message.replace(FAILED, "").trim().split("\n");
  const [said = ""] = lines;
  if (lines.length !== 1 || said.length < 4 || said.length > LONGEST || UNMEANT.test(said)) return null;
  const { code, frames } = investigation;
  const paths = new Set(frames.flatMap(({ path }) => path ?? []));
  for (const path of paths) {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const clause of file.tree.rootNode.descendantsOfType("catch_clause")) {
      const name = toldApart(clause);
      const isOwn = code.classesNamed(name ?? "").some((found) => code.file(found.path)?.isTest === false);
      if (name !== null && isOwn && endsProgram(clause)) return { name, home: null, said };
    }
  }
  return null;
}

/** The class that a handler tells from others: `error instanceof PlanError`. */
function toldApart(clause: Node): string | null {
  const asked = clause
    .descendantsOfType("binary_expression")
    .find((node) => field(node, "operator")?.text === "instanceof");
  return asked ? (field(asked, "right")?.text.split(".").at(-1) ?? null) : null;
}

function endsProgram(clause: Node): boolean {
  return (
    /\bprocess\.exit\(|\bexitCode\s*=|\breturn\s+[1-9]\d?\b/.test(clause.text) &&
    /\bthrow\b/.test(clause.text)
  );
}
