import type { CandidateEdit } from "../../candidate.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertAfter, insertBefore } from "../edits/statements.ts";
import type { Site } from "./sites.ts";

/** A check for None behind the statement that names the value; a value without a name gets `name` first. */
export function guardSite(site: Site, name: string, lines: readonly string[]): CandidateEdit[] | null {
  const { file, statement, expression } = site;
  const check = [`if ${name} is None:`, ...lines.map((line) => `\t${line}`)];
  const edits =
    site.name !== null
      ? [insertAfter(file, statement, check)]
      : [
          insertBefore(file, statement, [`${name} = ${expression.text}`, ...check]),
          replaceNode(file, expression, name),
        ];
  // Without the name the check would ask once more for what it has.
  const together = edits.length > 1 ? { together: "guard" } : {};
  const made = edits.flatMap((edit) => (edit ? [{ ...edit, part: "fix", ...together }] : []));
  return made.length === edits.length ? made : null;
}
