import type { CapturedValue } from "@bugstack/event";
import type { Node } from "web-tree-sitter";
import { field } from "../../../code/nodes.ts";
import { literalValue } from "../../../code/python/literals.ts";
import type { PythonFault } from "../fault/python-fault.ts";

/**
 * Of several reads on a line the one that a key was missing for: by what the frame held under the name of its key, else by
 * the tables of the module, which may have the key, or can never give it as the key of the next. Null where two are left.
 */
export function readThatMissed(
  { file, frame }: PythonFault,
  reads: readonly Node[],
  key: string,
): Node | null {
  const held = frame.frame.locals ?? {};
  const byName = reads.filter((read) => {
    const index = field(read, "subscript");
    return index?.type === "identifier" && saidAs(held[index.text]) === key;
  });
  const table = (name: string | undefined) => tableNamed(file.tree.rootNode, name);
  const byTable = reads.filter((read) => {
    const index = field(read, "subscript");
    const said = index?.type === "identifier" ? saidAs(held[index.text]) : null;
    if (said !== null && said !== key) return false;
    const own = table(field(read, "value")?.text);
    const inner = index?.type === "subscript" ? table(field(index, "value")?.text) : null;
    return !own?.keys.has(key) && (!inner || inner.values === null || inner.values.has(key));
  });
  const both = byName.filter((read) => byTable.includes(read));
  for (const found of [both, byName, byTable]) if (found.length === 1) return found[0] ?? null;
  return null;
}

/** A text as frames hold it: `'pt'`, or the plain value. */
function saidAs(value: CapturedValue | undefined): string | null {
  if (typeof value === "number") return String(value);
  return typeof value === "string" ? (/^(['"])(.*)\1$/s.exec(value)?.[2] ?? value) : null;
}

/** A dictionary that stands at the top of the module, with what it gives where that is written out. */
function tableNamed(
  root: Node,
  name: string | undefined,
): { keys: ReadonlySet<string>; values: ReadonlySet<string> | null } | null {
  const assigned = root.namedChildren.flatMap((child) => {
    const assignment = child.type === "expression_statement" ? child.firstNamedChild : null;
    const isIt = assignment?.type === "assignment" && field(assignment, "left")?.text === name;
    return isIt ? (field(assignment, "right") ?? []) : [];
  });
  const [only] = assigned;
  if (assigned.length !== 1 || only?.type !== "dictionary") return null;
  const pairs = only.namedChildren.filter((child) => child.type !== "comment");
  const said = (node: Node | null) => (node ? literalValue(node) : undefined);
  const keys = pairs.map((pair) => said(field(pair, "key")));
  if (keys.some((key) => key === undefined)) return null;
  const values = pairs.map((pair) => said(field(pair, "value")));
  const isWritten = values.every((value) => value !== undefined);
  return { keys: new Set(keys.map(String)), values: isWritten ? new Set(values.map(String)) : null };
}
