import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { mentionsWithin } from "../../../diagnose/origin/bounded-search.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import { failureValueOf } from "../../house/failure-value.ts";
import { returnKindOf } from "../fault/return-kind.ts";
import type { ValueKind } from "./absence.ts";
import { type Demand, demandOf } from "./demand.ts";

/** What is given in place of a value that is not there, as code, and who says so. */
export interface Instead {
  readonly text: string;
  readonly basis: "house" | "guess";
  readonly evidence: readonly string[];
}

const FURTHEST = 3;
const MOST_USES = 12;

/** What a place takes for "nothing"; null where it cannot do without the value. */
export function insteadFor(
  code: CodeIndex,
  file: SourceFile,
  demand: Demand,
  kind: ValueKind,
  depth = 0,
): Instead | null {
  const guess = (text: string): Instead => ({ text, basis: "guess", evidence: [] });
  switch (demand.kind) {
    case "entry":
      // Who takes a row apart counts on its numbers.
      if (
        kind === "number" &&
        demand.whole.type === "identifier" &&
        /^(?:tuple|expression_list)$/.test(demand.taker.type)
      )
        return null;
      return guess("None");
    case "condition":
      return guess("None");
    case "text":
    case "formatted":
      return guess('""');
    case "added":
      return kind === "list" ? guess("[]") : guess("0");
    case "looped":
      return guess(takesDictionary(demand) || kind === "dict" ? "{}" : "[]");
    case "returned":
      return returnedInstead(code, file, demand, kind, depth);
    case "bound":
      return boundInstead(code, file, demand, kind, depth);
    default:
      return null;
  }
}

function takesDictionary({ whole, taker }: Demand): boolean {
  if (/\.(?:items|keys|values)\(\)$/.test(whole.text) || taker.type === "dictionary_splat") return true;
  const call = taker.type === "argument_list" ? taker.parent : null;
  const callee = call ? (field(call, "function")?.text ?? "") : "";
  return /^dict$|(?:headers|params|options|settings|config|context|data|merged|values|defaults)\.update$/.test(
    callee,
  );
}

/** By the function's other ways out and annotation, else by what its callers make of the value. */
function returnedInstead(
  code: CodeIndex,
  file: SourceFile,
  demand: Demand,
  kind: ValueKind,
  depth: number,
): Instead | null {
  const symbol = code.functionAt(file.path, startLineOf(demand.taker));
  if (!symbol || depth >= FURTHEST) return null;
  const failure = failureValueOf(code, symbol);
  const text = failure && /^return(?:\s+(.*))?$/s.exec(failure.statement);
  if (failure && text) return { text: text[1] ?? "None", basis: failure.basis, evidence: failure.evidence };
  const declared = { number: "0", text: '""', list: "[]", dict: "{}", bool: "False", optional: "None" };
  const own = returnKindOf(symbol);
  const annotation = field(symbol.node, "return_type")?.text ?? "";
  // An age or a distance that is not known is not 0; a count or a sum of nothing is.
  if (own === "number" && kind !== "number" && !COUNTS.test(symbol.name)) return null;
  if (own !== "unknown" && own !== "nothing") {
    const isFraction = annotation === "float";
    return { text: isFraction ? "0.0" : declared[own], basis: "guess", evidence: [] };
  }
  if (annotation !== "") return null;
  // Who calls it for what it does takes any value.
  const uses = usesOf(code, symbol).filter((use) => use.demand.taker.type !== "expression_statement");
  const found = wanted(
    uses.map(({ file, node, demand }) =>
      isReadFrom(node, demand) ? null : insteadFor(code, file, demand, kind, depth + 1),
    ),
    kind,
  );
  // A None is for callers that look whether they got one.
  if (found?.text === "None" && !uses.every((use) => isLookedAt(use) || saysNothing(symbol))) return null;
  // That somebody prints what it gives makes no text of it.
  return found?.text === '""' && !givesText(symbol, demand) ? null : found;
}

/** Whether a caller asks if it got a value, has another in its place, or does without. */
function isLookedAt({ node, demand: { kind, whole, taker } }: Use): boolean {
  if (kind === "condition")
    return taker.type !== "comparison_operator" || !/\s(?:<|>|<=|>=|in)\s/.test(taker.text);
  if (kind !== "bound" || bareOf(whole).id !== node.id) return false;
  const name = field(taker, "left")?.text ?? "";
  const reads = scopeOf(taker)
    .descendantsOfType("identifier")
    .filter((one) => one.text === name && one.startIndex > taker.endIndex && isReadOf(one));
  return reads.every((one) => demandOf(one).kind === "condition" || isAskedBefore(one, name));
}

function bareOf(node: Node): Node {
  let inner = node;
  while (/^(?:parenthesized_expression|await)$/.test(inner.type) && inner.firstNamedChild)
    inner = inner.firstNamedChild;
  return inner;
}

/** Whether a function tells in its documentation that it may give None. */
function saysNothing({ node }: FunctionSymbol): boolean {
  const first = field(node, "body")?.firstNamedChild;
  const text = first?.firstNamedChild?.type === "string" ? first.firstNamedChild.text : "";
  return /\bNone\b/.test(text);
}

const COUNTS =
  /(?:^|_)(?:counts?|totals?|sums?|number|size|length|quantity|score|points|average|mean|share|ratio|percentage|percent)(?:_|$)|^(?:count|num|n)_/;

/** Whether a function gives texts, as far as one of its ways out shows. */
function givesText({ node }: FunctionSymbol, { whole }: Demand): boolean {
  const given = descendantsHere(node, "return_statement").flatMap((one) => one.firstNamedChild ?? []);
  const isText = (one: Node) =>
    /^(?:string|concatenated_string|attribute|subscript|identifier)$/.test(one.type) ||
    (one.type === "call" && !/^(?:max|min|sum|len|round|int|float|abs)\(/.test(one.text)) ||
    (one.type === "binary_operator" && /["']/.test(one.text));
  return (
    given.length === 0 || (given.every((one) => isText(one) || one.id === whole.id) && given.some(isText))
  );
}

function boundInstead(
  code: CodeIndex,
  file: SourceFile,
  { taker }: Demand,
  kind: ValueKind,
  depth: number,
): Instead | null {
  const name = field(taker, "left")?.text;
  if (name === undefined || depth >= FURTHEST) return null;
  const uses = scopeOf(taker)
    .descendantsOfType("identifier")
    .filter((node) => node.text === name && node.startIndex > taker.endIndex && isReadOf(node));
  if (uses.length === 0 || uses.length > MOST_USES) return null;
  const found = uses.map((use) => {
    if (isAskedBefore(use, name)) return { text: "None", basis: "guess", evidence: [] } as const;
    const demand = demandOf(use);
    if (isReadFrom(use, demand)) return null;
    return insteadFor(code, file, demand, kind, depth + 1);
  });
  return wanted(found, kind);
}

/** Whether something is read from the value or computed with it, which would fail next. */
function isReadFrom(use: Node, { whole, kind }: Demand): boolean {
  let plain = use;
  while (/^(?:parenthesized_expression|await)$/.test(plain.parent?.type ?? "") && plain.id !== whole.id)
    plain = plain.parent as Node;
  return plain.id !== whole.id && kind !== "looped";
}

/** Whether a use stands where the code has made sure that there is a value. */
function isAskedBefore(use: Node, name: string): boolean {
  const asks = (condition: Node | null | undefined) =>
    condition != null &&
    new RegExp(`(?:^|\\bnot |\\band |\\()${name}(?:$| is\\b| and\\b|\\))`).test(condition.text);
  for (let node = use; node.parent; node = node.parent) {
    const parent = node.parent;
    if (parent.type === "conditional_expression" && asks(parent.namedChildren[1])) return true;
    if (
      /^(?:if_statement|elif_clause|while_statement)$/.test(parent.type) &&
      asks(field(parent, "condition"))
    )
      return true;
    if (parent.type === "boolean_operator" && asks(field(parent, "left"))) return true;
    if (parent.type === "block" || parent.type === "module") {
      const before = parent.namedChildren.filter((one) => one.endIndex <= node.startIndex);
      const leaves = (one: Node) =>
        /^(?:return|raise|continue|break)_statement$/.test(
          field(one, "consequence")?.namedChildren.at(-1)?.type ?? "",
        );
      if (before.some((one) => one.type === "if_statement" && asks(field(one, "condition")) && leaves(one)))
        return true;
    }
    if (parent.type === "function_definition") return false;
  }
  return false;
}

function isReadOf(node: Node): boolean {
  const parent = node.parent;
  if (parent?.type === "keyword_argument") return field(parent, "value")?.id === node.id;
  if (parent?.type === "attribute") return field(parent, "object")?.id === node.id;
  return !(parent && /assignment$/.test(parent.type) && field(parent, "left")?.id === node.id);
}

/** One value that suits all uses: the strictest of them. None suits only those that can take it. */
function wanted(found: readonly (Instead | null)[], kind: ValueKind): Instead | null {
  if (found.some((one) => one === null)) return null;
  const texts = new Set(found.map((one) => one?.text ?? "None"));
  texts.delete("None");
  const [only, ...others] = texts;
  if (others.length > 0) return null;
  // Nobody in the repository uses it, or only as an entry.
  const nothing = kind === "dict" ? "{}" : kind === "list" ? "[]" : "None";
  const text = only ?? (found.length === 0 ? nothing : "None");
  // A figure that is shown is a figure; what is no text is shown as nothing.
  const shown = text === '""' && kind === "number" ? "0" : text;
  return { text: shown, basis: "guess", evidence: [] };
}

interface Use {
  readonly file: SourceFile;
  readonly node: Node;
  readonly demand: Demand;
}

/** Calls of a function, or reads of a property, outside the tests. */
function usesOf(code: CodeIndex, symbol: FunctionSymbol): Use[] {
  const isProperty = hasDecorator(symbol.node, /property$/);
  if (!isProperty) {
    return code
      .callsOf(symbol.name)
      .flatMap(({ path, node }) => {
        const file = code.file(path);
        return file && !file.isTest && !isWithin(node, symbol)
          ? [{ file, node, demand: demandOf(node) }]
          : [];
      })
      .slice(0, MOST_USES);
  }
  return mentionsWithin(code, symbol.name)
    .flatMap((path) => {
      const file = code.file(path);
      if (!file || file.isTest || file.language !== "python") return [];
      return file.tree.rootNode
        .descendantsOfType("attribute")
        .filter(
          (node) =>
            field(node, "attribute")?.text === symbol.name && !isAssigned(node) && !isWithin(node, symbol),
        )
        .map((node) => ({ file, node, demand: demandOf(node) }));
    })
    .slice(0, MOST_USES);
}

function isWithin(node: Node, { node: own }: FunctionSymbol): boolean {
  return (
    node.tree.rootNode.id === own.tree.rootNode.id &&
    own.startIndex <= node.startIndex &&
    node.endIndex <= own.endIndex
  );
}

function isAssigned(node: Node): boolean {
  const parent = node.parent;
  return parent !== null && /assignment$/.test(parent.type) && field(parent, "left")?.id === node.id;
}

function hasDecorator(definition: Node, name: RegExp): boolean {
  const outer = definition.parent?.type === "decorated_definition" ? definition.parent : null;
  return (
    outer?.namedChildren.some((child) => child.type === "decorator" && name.test(child.text.trim())) ?? false
  );
}

/** Whether a function gives a value anywhere: one that only does something can be left early. */
export function givesNothing(node: Node): boolean {
  const own = ancestorOfType(node, ["function_definition"]);
  return (
    own !== null && descendantsHere(own, "return_statement").every((one) => one.firstNamedChild === null)
  );
}
