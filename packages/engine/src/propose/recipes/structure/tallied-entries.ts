import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { insertBefore, statementOf, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 10;
/** Things that must have been there before anything is added to them: nobody opens an account by paying into it. */
const HELD = /account|balance|wallet|stock|inventor|quota|user|member|session|customer|credit/i;

/**
 * `totals.sold += 1` of an entry `this.totals[breed]` that is not there yet: it is begun with the empty record that the
 * container gives its entries at the start, where the file begins the entries of another container when they are first needed.
 */
export function talliedEntryGuesses(scene: Scene): Guess[] {
  const { fault, investigation, trace } = scene;
  if (trace.fault !== "nothing") return [];
  const places = trace.ways.map(({ place }) => place).slice(0, MOST_PLACES);
  const first = places[0];
  if (!first || first.path !== fault.file.path || !isTallied(first.node)) return [];
  for (const { path, node, members } of places) {
    const file = investigation.code.file(path);
    const entry = node.type === "subscript_expression" && members.length === 0 ? node : null;
    const container = entry && field(entry, "object");
    const key = entry && field(entry, "index");
    const statement = entry && givingStatement(entry);
    if (!file || file.isTest || !container || !statement || !/^[\w$]+$/.test(key?.text ?? "")) continue;
    const name = container.text.split(".").at(-1) ?? "";
    const house = startElsewhere(file, name);
    const empty = emptyEntryOf(file, name);
    if (HELD.test(name) || !house || !empty || !isForTallyAlone(scene, path, statement, first.node)) continue;
    const end = usesSemicolons(file) ? ";" : "";
    const line =
      house.form === "if"
        ? `if (!${entry.text}) ${entry.text} = ${empty.text}${end}`
        : `${entry.text} ${house.form} ${empty.text}${end}`;
    return [
      guess(scene, 0.95, {
        name: "entry_is_begun",
        sentence: "What is counted for the first time is counted as well",
        cause: `\`${entry.text}\` is added to, but nothing begins it for a new key.`,
        explanation: `Begins \`${entry.text}\` as line ${startLineOf(empty)} of ${path} begins the others, in the way of line ${house.line}.`,
        edits: [insertBefore(file, statement, [line])],
        basis: "house",
        place: { path, line: startLineOf(statement) },
      }),
    ];
  }
  return [];
}

/** `x.sold += 1`, `x.sold++`, `x.lots.push(lot)`: something is added to a part of it. */
function isTallied(node: Node): boolean {
  const part = node.parent?.type === "member_expression" ? node.parent : null;
  if (!part || field(part, "object")?.id !== node.id) return false;
  const whole = part.parent;
  if (whole?.type === "augmented_assignment_expression")
    return field(whole, "left")?.id === part.id && field(whole, "operator")?.text === "+=";
  if (whole?.type === "update_expression") return whole.text.includes("++");
  return whole?.type === "member_expression" && /^(?:push|add)$/.test(field(whole, "property")?.text ?? "");
}

/** `const entry = table[key];` or `return table[key];`, where the key is at hand and nothing is asked of the entry. */
function givingStatement(entry: Node): Node | null {
  const statement = statementOf(entry);
  const isGiven = statement?.type === "return_statement" && statement.firstNamedChild?.id === entry.id;
  const isBound = entry.parent?.type === "variable_declarator" && entry.parent.parent?.id === statement?.id;
  return isGiven || (isBound && statement?.namedChildCount === 1) ? statement : null;
}

/** How the file begins an entry of another container that is not there yet. */
function startElsewhere(
  file: SourceFile,
  name: string,
): { readonly form: "??=" | "||=" | "if"; readonly line: number } | null {
  const isOther = (node: Node | null | undefined) =>
    node?.type === "subscript_expression" && field(node, "object")?.text.split(".").at(-1) !== name;
  const root = file.tree.rootNode;
  for (const node of root.descendantsOfType("augmented_assignment_expression")) {
    const operator = field(node, "operator")?.text;
    if ((operator === "??=" || operator === "||=") && isOther(field(node, "left")))
      return { form: operator, line: startLineOf(node) };
  }
  for (const node of root.descendantsOfType("if_statement")) {
    const asked = /^\(!(.+)\)$/.exec(field(node, "condition")?.text ?? "")?.[1];
    const assigned = node.descendantsOfType("assignment_expression").map((one) => field(one, "left"));
    if (asked && assigned.some((left) => left?.text === asked && isOther(left)))
      return { form: "if", line: startLineOf(node) };
  }
  return null;
}

/**
 * The record that every entry of a container begins with, `Object.fromEntries(names.map((name) => [name, { sold: 0 }]))` or
 * `{ a: { sold: 0 }, b: { sold: 0 } }`; null where the entries differ or one of them holds more than nothing.
 */
function emptyEntryOf(file: SourceFile, name: string): Node | null {
  const values = file.tree.rootNode
    .descendantsOfType(["assignment_expression", "variable_declarator", "field_definition"])
    .flatMap((node) => {
      const target = field(node, "left") ?? field(node, "name") ?? field(node, "property");
      const isEntry =
        target?.type === "subscript_expression" && field(target, "object")?.text.split(".").at(-1) === name;
      const value = field(node, "right") ?? field(node, "value");
      if (isEntry && value) return [value];
      return target?.text.split(".").at(-1) === name && value ? entriesOf(value) : [];
    });
  const [first] = values;
  const isOne = new Set(values.map((value) => value.text.replace(/\s+/g, " "))).size === 1;
  return first && isOne && isEmptyRecord(first) ? first : null;
}

function entriesOf(value: Node): Node[] {
  if (value.type === "object")
    return value.namedChildren.flatMap((pair) => (pair.type === "pair" ? (field(pair, "value") ?? []) : []));
  if (!/^Object\.fromEntries\(/.test(value.text)) return [];
  return value.descendantsOfType("array").flatMap((pair) => {
    const record = pair.namedChildren[1];
    const isPair = pair.namedChildCount === 2 && ancestorOfType(pair, ["arrow_function"], value) !== null;
    return isPair && record ? [record] : [];
  });
}

function isEmptyRecord(node: Node): boolean {
  return (
    node.type === "object" &&
    node.namedChildCount > 0 &&
    node.namedChildren.every(
      (pair) =>
        pair.type === "pair" &&
        /^(?:0|null|\[\]|\{\}|""|''|false)$/.test(field(pair, "value")?.text.replace(/\s+/g, "") ?? ""),
    )
  );
}

/** A function that gives the entry is called where it is added to and nowhere else: who only asks begins nothing. */
function isForTallyAlone(scene: Scene, path: string, statement: Node, tallied: Node): boolean {
  if (statement.type !== "return_statement") return true;
  const { code } = scene.investigation;
  const symbol = code.functionAt(path, startLineOf(statement));
  if (!symbol) return false;
  const calls = code
    .callsOf(symbol.name)
    .filter((call) => code.file(call.path)?.isTest === false)
    .filter((call) =>
      calleesOf(code, call.path, call.node).some((callee) => callee.symbol.node.id === symbol.node.id),
    );
  const home = functionAround(tallied);
  return calls.length > 0 && calls.every((call) => functionAround(call.node)?.id === home?.id);
}
