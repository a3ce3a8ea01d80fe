import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import type { House } from "./house.ts";
import type { TextChange } from "./idea.ts";
import type { Dialect } from "./view.ts";

/** Two entries or operands that say the same. */
const REDUNDANT = 0.15;
/** A value that is called as the parameter that it is handed over for, exchanged for another one; and the way back. */
const ESTRANGED = 0.4;
const CALLED_ALIKE = 1.5;
const MOST_LEVELS = 5;
const ROWS = /^(?:tuple|expression_list)$/;
const ARGUMENTS = /^(?:arguments|argument_list)$/;
/** Operators of which two equal sides say nothing. */
const IDLE = /^(?:-|\/|\/\/|%|&|\||\^|&&|\|\||\?\?|and|or|[<>]=?|[!=]==?|is|in)$/;

/**
 * How much likelier or less likely a change is by what people write: nobody orders by the same entry twice, or compares a
 * value with itself; what is called as the parameter that it stands for is seldom the wrong one.
 */
export function plausibilityOf(
  file: SourceFile,
  changes: readonly TextChange[],
  dialect: Dialect,
  house: House,
): number {
  const [change] = changes;
  if (!change || changes.length > 1 || change.start === change.end) return 1;
  const node = file.tree.rootNode.descendantForIndex(change.start, change.end - 1);
  if (!node) return 1;
  let factor = 1;
  let current: Node | null = widened(node, change);
  for (let level = 0; current && level < MOST_LEVELS; level += 1) {
    const parent: Node | null = current.parent;
    if (!parent || dialect.isBlock(parent) || dialect.isFunction(parent)) break;
    const written: string = textAfter(current, change);
    if (isDoubled(current, written, parent, dialect)) factor *= REDUNDANT;
    factor *= nameAgreement(current, written, parent, dialect, house);
    if (factor !== 1) break;
    current = parent;
  }
  return factor;
}

/** The outermost node that takes exactly what is replaced. */
function widened(node: Node, { start, end }: TextChange): Node {
  let found = node;
  for (let next: Node | null = node; next; next = next.parent) {
    if (next.startIndex > start || next.endIndex < end) continue;
    if (next.startIndex === start && next.endIndex === end) found = next;
    else if (found.startIndex === start && found.endIndex === end) break;
    else if (next.startIndex < start || next.endIndex > end) return next;
  }
  return found;
}

function textAfter(node: Node, { start, end, text }: TextChange): string {
  return (
    node.text.slice(0, Math.max(0, start - node.startIndex)) +
    text +
    node.text.slice(Math.max(0, end - node.startIndex))
  );
}

/** Whether a value says the same as one beside it, and did not before. */
function isDoubled(node: Node, written: string, parent: Node, dialect: Dialect): boolean {
  const own = plain(written);
  if (own === plain(node.text) || /^(?:\d+|["'].*["'])?$/.test(own)) return false;
  const others = parent.namedChildren.filter((one) => one.id !== node.id).map((one) => plain(one.text));
  if (!others.includes(own)) return false;
  if (ROWS.test(parent.type)) return true;
  if (ARGUMENTS.test(parent.type)) {
    const call = parent.parent ? dialect.view(parent.parent) : null;
    return call?.kind === "call" && /^(?:min|max|range|slice)$/.test(call.name);
  }
  const seen = dialect.view(parent);
  return seen !== null && "operator" in seen && IDLE.test(seen.operator.text);
}

/** Without brackets and sign. */
function plain(text: string): string {
  return text
    .replace(/^\((.*)\)$/s, "$1")
    .replace(/^-/, "")
    .trim();
}

function nameAgreement(node: Node, written: string, parent: Node, dialect: Dialect, house: House): number {
  if (!ARGUMENTS.test(parent.type) || !parent.parent) return 1;
  const call = dialect.view(parent.parent);
  if (call?.kind !== "call") return 1;
  const at = call.values.findIndex(({ id }) => id === node.id);
  const wanted = house.parametersOf(call.name).map((names) => names[at]);
  const isWanted = (text: string) => wanted.some((name) => name !== undefined && lastName(text) === name);
  if (at < 0 || isWanted(node.text) === isWanted(written)) return 1;
  return isWanted(node.text) ? ESTRANGED : CALLED_ALIKE;
}

/** `size` of `size`, `row.size` and `row["size"]`; nothing of what is calculated. */
function lastName(text: string): string {
  return /^[\w$.]*?([A-Za-z_$][\w$]*)$|^[\w$.]+\[["'](\w+)["']\]$/.exec(text)?.slice(1).find(Boolean) ?? "";
}
