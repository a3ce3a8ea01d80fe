import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../code/nodes.ts";
import { docstringOf } from "./said-failure.ts";

/** What the project gives for an empty collection or a zero divisor. */
export interface EmptyValue {
  /** As written: `0`, `None`, `0.0`. */
  readonly text: string;
  readonly evidence: readonly string[];
  /** Every place of it keeps what the docstring of its own function says. */
  readonly isPromised: boolean;
}

/** What is done with the collection: a share or mean, its first or last item, its extreme, the best item by a key. */
export type EmptyUse = "division" | "item" | "extreme" | "best";

const MOST_FILES = 300;

/** Figures that need something to reckon with. */
const FIGURES =
  /\b(?:f?mean|median(?:_low|_high|_grouped)?|mode|p?stdev|p?variance|quantiles|harmonic_mean|geometric_mean)\(/;
const FIGURE_MARKS = ["mean(", "median", "mode(", "stdev(", "variance(", "quantiles("];

/**
 * Values that the project gives where there is nothing to compute from: `a / b if b else 0`, `if not rows: return 0`,
 * `max(rows, default=0)`. Those of the same file first, then the commonest. Only uses of the same kind are compared.
 */
export function emptyValues(code: CodeIndex, use: EmptyUse, near: SourceFile): EmptyValue[] {
  const found = code.paths
    .filter((path) => path.endsWith(".py") && mentionsUse(code, path, use))
    .slice(0, MOST_FILES)
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest)
    .flatMap((file) => valuesIn(file, use).map(({ text, node }) => ({ text, node, file })));
  const groups = [...Map.groupBy(found, ({ text }) => text)];
  const isNear = (own: typeof found) => own.filter(({ file }) => file.path === near.path).length;
  return groups
    .toSorted(([, left], [, right]) => isNear(right) - isNear(left) || right.length - left.length)
    .map(([text, own]) => ({
      text,
      evidence: own.slice(0, 3).map(({ file, node }) => `${file.path}:${startLineOf(node)}`),
      isPromised: own.every(({ node }) => isPromised(node, text)),
    }));
}

function isPromised(node: Node, text: string): boolean {
  const definition = ancestorOfType(node, ["function_definition"]);
  const said = definition ? docstringOf(definition) : "";
  return said.split(/[^\w.-]+/).includes(text);
}

function mentionsUse(code: CodeIndex, path: string, use: EmptyUse): boolean {
  const marks = {
    division: [" / ", ...FIGURE_MARKS],
    item: ["[0]", "[-1]"],
    extreme: ["max(", "min("],
    best: ["max(", "min("],
  }[use];
  return marks.some((mark) => code.mentions(mark).includes(path));
}

function valuesIn(file: SourceFile, use: EmptyUse): { text: string; node: Node }[] {
  const root = file.tree.rootNode;
  const conditional = root.descendantsOfType("conditional_expression").flatMap((node) => {
    const [body, condition, other] = node.namedChildren;
    if (!body || !condition || !other) return [];
    const isNegated = condition.type === "not_operator" || /==\s*0$/.test(condition.text);
    const [used, given] = isNegated ? [other, body] : [body, other];
    return isUse(used, use) && isValue(given) ? [{ text: given.text, node }] : [];
  });
  const guarded = root.descendantsOfType("if_statement").flatMap((node) => {
    const condition = field(node, "condition");
    const body = field(node, "consequence")?.namedChildren.filter((child) => child.type !== "comment") ?? [];
    const value = body.length === 1 && body[0]?.type === "return_statement" ? body[0].firstNamedChild : null;
    const isEmptyCheck = condition !== null && /^not\s|==\s*0$|^len\([^)]*\)\s*<\s*1$/.test(condition.text);
    const scope = ancestorOfType(node, ["function_definition"]);
    if (!value || !isEmptyCheck || !scope || !isValue(value)) return [];
    const checked = /^not\s+(.+)$|^(.+?)\s*==\s*0$/.exec(condition.text);
    const name = (checked?.[1] ?? checked?.[2] ?? "").replace(/^len\((.*)\)$/, "$1");
    const uses = scope
      .descendantsOfType(["binary_operator", "subscript", "call"])
      .some((used) => used.startIndex > node.endIndex && isUse(used, use) && used.text.includes(name));
    return uses ? [{ text: value.text, node }] : [];
  });
  const defaults =
    use === "extreme" || use === "best"
      ? root.descendantsOfType("keyword_argument").flatMap((node) => {
          const value = field(node, "value");
          const callee = node.parent?.parent ? field(node.parent.parent, "function")?.text : undefined;
          const isDefault = field(node, "name")?.text === "default" && /^(?:max|min)$/.test(callee ?? "");
          const call = node.parent?.parent;
          return isDefault && value && isValue(value) && call && isUse(call, use)
            ? [{ text: value.text, node }]
            : [];
        })
      : [];
  return [...conditional, ...guarded, ...defaults];
}

function isUse(node: Node, use: EmptyUse): boolean {
  switch (use) {
    case "division":
      return /(?:\/\/?|%)(?!=)/.test(withoutTexts(node)) || FIGURES.test(node.text);
    case "item":
      return /\[-?\d\]/.test(node.text);
    case "extreme":
    case "best":
      // The greatest of some numbers is a number; the best of some items is one of them.
      return /\b(?:max|min)\(/.test(node.text) && isByKey(node.text) === (use === "best");
  }
}

/** Whether the items are more than the numbers that they are compared by. */
export function isByKey(call: string): boolean {
  return /\bkey\s*=\s*(?!(?:abs|int|float)\b)/.test(call);
}

function withoutTexts(node: Node): string {
  return node.text.replace(/"[^"]*"|'[^']*'/g, "");
}

function isValue(node: Node): boolean {
  return (
    /^(?:none|integer|float|string|unary_operator)$/.test(node.type) ||
    /^Decimal\(["']?[\d.]+["']?\)$/.test(node.text)
  );
}
