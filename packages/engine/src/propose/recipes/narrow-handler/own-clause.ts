import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { type ExceptClause, tryStatements } from "../../../code/python/handlers.ts";
import { insertBefore } from "../edits/statements.ts";

/** Words of a handler that speak of something that is there and cannot be used. */
const BAD =
  /\b(?:must|invalid|not valid|malformed|unreadable|bad|wrong|not an?|is no|cannot be|could not)\b/i;
const MISSING = /\b(?:missing|required|absent|not given|needed|lacks?|no such|not found|unknown)\b/i;

/** Whether a handler says that a value is bad, and nothing of one that is not there. */
export function saysWhatIsBad({ body }: ExceptClause): boolean {
  const said = body.descendantsOfType("string_content").map(({ text }) => text);
  return said.some((text) => BAD.test(text)) && !said.some((text) => MISSING.test(text));
}

/**
 * A clause for the key that is not there, in front of one that speaks of bad values, as the same file has it elsewhere:
 * `except KeyError: raise BadOrder("quantity is missing")`. Null where nobody has one for the same class.
 */
export function ownClause(
  file: SourceFile,
  clause: ExceptClause,
  key: string,
): { readonly edit: Edit; readonly place: string } | null {
  const raised = clause.raises[0]?.name;
  if (!raised || clause.raises.length !== 1) return null;
  for (const statement of tryStatements(file.tree.rootNode)) {
    for (const other of statement.clauses) {
      const isForKeys = other.caught.length === 1 && other.caught[0]?.name === "KeyError";
      if (other.node.id === clause.node.id || !isForKeys || other.alias !== null) continue;
      const [raise, ...more] = other.raises;
      if (raise?.name !== raised || more.length > 0 || other.body.namedChildCount !== 1) continue;
      const asked = keyTried(statement.body.text);
      const text = raise.node.text;
      if (!asked || !new RegExp(`\\b${asked}\\b`).test(text) || text.includes("\n")) continue;
      const line = text.replace(new RegExp(`\\b${asked}\\b`, "g"), () => key);
      const edit = insertBefore(file, clause.node, ["except KeyError:", `\t${line}`]);
      if (edit) return { edit, place: `${file.path}:${startLineOf(other.node)}` };
    }
  }
  return null;
}

function keyTried(text: string): string | null {
  const keys = [...text.matchAll(/\[(["'])(\w+)\1\]/g)].map((match) => match[2] ?? "");
  return new Set(keys).size === 1 ? (keys[0] ?? null) : null;
}
