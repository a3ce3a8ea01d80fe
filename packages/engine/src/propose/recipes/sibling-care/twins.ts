import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { field } from "../../../code/nodes.ts";
import { filesHolding, isLocalName, namesOf } from "./names.ts";
import type { Piece } from "./pieces.ts";
import { bare, coresOf, type Likeness, likenessOf } from "./unify.ts";

/** A piece of the house's code that does the same, with what is different in it. */
export interface Twin {
  readonly file: SourceFile;
  readonly node: Node;
  readonly likeness: Likeness;
}

const MOST_NODES = 400;
/** So much of two pieces must be the very same before they are called alike. */
const LEAST_SOLID = 2;

/** All pieces of the house that are like one of the code that failed, in the order of the files. */
export function twinsOf(code: CodeIndex, { file, node }: Piece): Twin[] {
  const [own = bare(node)] = formsOf(bare(node));
  const words = solidWords(file, own);
  const seen = new Set<string>();
  return filesHolding(code, words).flatMap((house) => {
    const names = namesOf(file, house);
    return house.tree.rootNode
      .descendantsOfType([bare(node).type])
      .filter((other) => words.every((word) => other.text.includes(word)))
      .slice(0, MOST_NODES)
      .flatMap((other): Twin[] => {
        for (const form of formsOf(other)) {
          const likeness = likenessOf(own, form, names);
          const key = `${house.path}:${form.startIndex}:${form.endIndex}`;
          if (!likeness || likeness.solid < LEAST_SOLID || seen.has(key)) continue;
          if (!isApart(file, own, house, form) || isHalfOfCare(form)) return [];
          seen.add(key);
          return [{ file: house, node: form, likeness }];
        }
        return [];
      });
  });
}

/** Names of properties and functions that an expression cannot be told without. */
function solidWords(file: SourceFile, own: Node): string[] {
  const callee = own.type === "variable_declarator" ? (field(own, "value") ?? own) : own;
  const calls = [bare(callee), ...callee.descendantsOfType(["call_expression", "new_expression"])];
  const called = calls.find((node) => /^(?:call|new)_expression$/.test(node.type));
  const head = called ? (field(called, "function") ?? field(called, "constructor") ?? called) : callee;
  const parts = [
    head,
    ...head.descendantsOfType(["property_identifier", "identifier", "private_property_identifier"]),
  ];
  const words = parts
    .filter((node) => /^(?:private_)?property_identifier$|^identifier$/.test(node.type))
    .filter((node) => node.type !== "identifier" || !isLocalName(file, node))
    // What an argument reads may be another thing in a twin.
    .filter((node) => !isInArguments(node, head))
    .map(({ text }) => text);
  return [...new Set(words)];
}

function isInArguments(node: Node, within: Node): boolean {
  for (let current = node.parent; current && current.id !== within.id; current = current.parent)
    if (current.type === "arguments") return true;
  return false;
}

/** An expression with the care that stands around it, the whole first: `a().catch(f)`, `Number(a())`, `a()`. */
function formsOf(node: Node): Node[] {
  const found = [node];
  let inner = node;
  for (let outer = node.parent; outer; outer = outer.parent) {
    if (/^(?:parenthesized|as|satisfies|non_null)_expression$/.test(outer.type)) continue;
    // `a().catch(f)`: what is called stands between.
    if (outer.type === "member_expression" || outer.type === "arguments") continue;
    const core = coresOf(outer).find(
      (one) => bare(one.core).id === inner.id && (one.kind !== "converted" || isConversion(outer)),
    );
    if (!core) break;
    found.unshift(outer);
    inner = outer;
  }
  return found;
}

const CONVERSIONS =
  /^(?:String|Number|BigInt|parseInt|parseFloat|Number\.parse(?:Int|Float)|Array\.from|Buffer\.from|Date|Set)$/;

/** Around a whole expression only what the language converts with is a care; any other function merely uses it. */
export function isConversion(call: Node): boolean {
  const callee = field(call, "function") ?? field(call, "constructor");
  return callee?.type === "member_expression"
    ? CONVERSIONS.test(callee.text) ||
        /^(?:toString|toISOString)$/.test(field(callee, "property")?.text ?? "")
    : CONVERSIONS.test(callee?.text ?? "");
}

/** `(item.stock || {}).free || 0`: without what stands in for the part, the empty object alone is half of the care. */
function isHalfOfCare(form: Node): boolean {
  const right = form.type === "binary_expression" ? field(form, "right") : null;
  if (right?.type !== "object" || right.namedChildCount > 0) return false;
  let outer = form.parent;
  while (outer && /^(?:parenthesized|as|member|subscript)_expression$/.test(outer.type)) outer = outer.parent;
  return outer?.type === "binary_expression" && /^(?:\?\?|\|\|)$/.test(field(outer, "operator")?.text ?? "");
}

function isApart(own: SourceFile, piece: Node, house: SourceFile, other: Node): boolean {
  return own.path !== house.path || other.endIndex <= piece.startIndex || piece.endIndex <= other.startIndex;
}
