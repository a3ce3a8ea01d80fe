import type { Node } from "web-tree-sitter";
import type { Edit } from "../../../code/edit.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertBefore, replaceNode, usesSemicolons } from "../javascript/statements.ts";

/**
 * A function that walks through data by calling itself remembers the way that it came, and ends where that leads back.
 * Data without a circle is walked as before: what hangs at two places is visited at both.
 */
export function cycleIdeas({ code, event }: Investigation, fault: JavascriptFault): Idea[] {
  const { file, frame } = fault;
  let symbol = code.functionAt(frame.path, frame.line);
  while (symbol?.name.startsWith("<")) {
    const outer = code
      .symbolsOf(file.path)
      ?.functions.findLast(
        ({ node }) =>
          symbol !== null &&
          node.startIndex < symbol.node.startIndex &&
          symbol.node.endIndex <= node.endIndex,
      );
    symbol = outer ?? null;
  }
  const body = symbol && field(symbol.node, "body");
  const [first] =
    body?.type === "statement_block" ? body.namedChildren.filter((child) => child.type !== "comment") : [];
  const names = symbol ? parameterNames(symbol.node) : [];
  const walked = symbol && walkedName(symbol.node, symbol.name, names);
  const list = symbol && field(symbol.node, "parameters");
  if (!symbol || !body || !first || !walked || !list || names.some((name) => name === null)) return [];
  if (symbol.node.type === "method_definition" || ancestorOfType(symbol.node, ["class_body"])) return [];
  const nothing = nothingOf(symbol.node, symbol.name);
  const calls = recursions(symbol.node, symbol.name, names.length);
  if (nothing === null || !calls || calls.length === 0 || /\bseen\b|\bpath\b/.test(symbol.node.text))
    return [];
  const end = usesSemicolons(file) ? ";" : "";
  const last = list.namedChildren.findLast((child) => child.type !== "comment");
  if (!last) return [];
  const edits: Edit[] = [
    textEdit(
      file,
      last.endIndex,
      last.endIndex,
      `, seen${/\.[cm]?tsx?$/.test(file.path) ? ": ReadonlySet<unknown>" : ""} = new Set()`,
    ),
    insertBefore(file, first, [
      `if (seen.has(${walked})) return${nothing === "" ? "" : ` ${nothing}`}${end}`,
      `const path = new Set(seen).add(${walked})${end}`,
    ]),
    ...calls.map(({ at, text }) => replaceNode(file, at, text)),
  ];
  return [
    {
      name: "a_circle_ends",
      sentence: "Data that leads back to itself is walked once",
      cause: `\`${symbol.name}\` follows data that leads back to where it came from, and nothing ends the circle.`,
      explanation: `Remembers the way, and gives \`${nothing || "nothing"}\` where it leads back.`,
      edits: edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(first) },
    },
  ];
}

/**
 * The parameter that leads on: the one for which a call of itself gives something else than what came. A number that is
 * counted up or down leads nowhere.
 */
function walkedName(definition: Node, name: string, names: readonly (string | null)[]): string | null {
  const calls = definition
    .descendantsOfType("call_expression")
    .filter((call) => field(call, "function")?.text === name)
    .map((call) => argumentsOf(call).map((one) => one.text));
  if (calls.length === 0) return names[0] ?? null;
  const isCounted = (own: string, given: string) =>
    new RegExp(`^${own.replace(/\$/g, "\\$&")}\\s*[-+]`).test(given);
  const changed = names.filter(
    (own, index): own is string =>
      own !== null &&
      calls.every(
        (given) => given[index] !== undefined && given[index] !== own && !isCounted(own, given[index]),
      ),
  );
  return changed[0] ?? null;
}

interface Recursion {
  readonly at: Node;
  readonly text: string;
}

/** Its calls of itself with the way added; null where one is made in a way that leaves no place for it. */
function recursions(definition: Node, name: string, count: number): Recursion[] | null {
  const found: Recursion[] = [];
  for (const node of definition.descendantsOfType("identifier")) {
    if (node.text !== name || node.id === field(definition, "name")?.id) continue;
    const parent = node.parent;
    if (parent?.type === "call_expression" && field(parent, "function")?.id === node.id) {
      const given = argumentsOf(parent);
      if (given.length !== count || given.some((one) => one.type === "spread_element")) return null;
      const list = field(parent, "arguments");
      if (list) found.push({ at: list, text: `(${given.map((one) => one.text).join(", ")}, path)` });
      // `map(walk)` hands over more than the item.
    } else if (parent?.type === "arguments" && count === 1)
      found.push({ at: node, text: `(one) => ${name}(one, path)` });
    else return null;
  }
  const nested = found.some(({ at }) =>
    found.some(
      (other) =>
        other.at.id !== at.id && other.at.startIndex <= at.startIndex && at.endIndex <= other.at.endIndex,
    ),
  );
  return nested ? null : found;
}

/** What the function gives where there is nothing to walk: as its own first branch says, else an empty list or no value. */
export function nothingOf(definition: Node, name: string): string | null {
  const returns = definition
    .descendantsOfType("return_statement")
    .filter(
      (node) =>
        ancestorOfType(node, [
          "function_declaration",
          "function_expression",
          "arrow_function",
          "method_definition",
        ])?.id === definition.id,
    );
  const base = returns.find(
    (node) =>
      ancestorOfType(node, ["if_statement"], definition) !== null &&
      /^(?:\[\]|0|null|undefined|""|''|true|false|\{\})?$/.test(node.firstNamedChild?.text ?? ""),
  );
  if (base) return base.firstNamedChild?.text ?? "";
  if (returns.length === 0) return "";
  const values = returns.map((node) => node.firstNamedChild?.type ?? "");
  const text = returns.map((node) => node.text).join("\n");
  if (values.every((type) => type === "array") || /\.(?:flatMap|concat)\(/.test(text)) return "[]";
  // A sum over children counts nothing for one that was counted.
  return new RegExp(`reduce\\([\\s\\S]*\\b${name}\\(`).test(text) && /,\s*0\)/.test(text) ? "0" : null;
}
