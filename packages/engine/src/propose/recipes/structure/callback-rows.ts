import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, isInside, startLineOf } from "../../../code/nodes.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { answered } from "../javascript/idea.ts";
import { namesAt } from "../javascript/names.ts";
import { insertBefore } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";
import { leaves, tabbed } from "./sibling-checks.ts";

const MOST_FILES = 20;
const GLOBAL =
  /^(?:console|process|Object|Array|Math|Date|Map|Set|Boolean|Error|\w+Error|undefined|String|Number|JSON)$/;

/** A function that is handed to a call and called back with what was found. */
interface Callback {
  readonly call: Node;
  readonly callee: string;
  readonly names: readonly string[];
  readonly body: Node;
}

/**
 * `db.get(sql, [id], (error, row) => …)`: there may be no row, and another function that is handed to the same call asks
 * whether there is one before it reads from it. This one asks in the same words.
 */
export function callbackRowGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const place = scene.trace.ways[0]?.place;
  const file = code.file(place?.path ?? "");
  if (scene.trace.fault !== "nothing" || !file || file.isTest || place?.node.type !== "identifier") return [];
  const name = place.node.text;
  const own = callbackAround(place.node, name);
  const statement = own?.body.namedChildren.find((child) => namesOf(child).includes(name));
  if (!own || !statement || !isInside(place.node, statement)) return [];
  const found = checkElsewhere(scene, file, own, name, statement);
  if (!found) return [];
  const status = refusedStatus(code, found.file.path, found.check);
  const made = guess(scene, 0.95, {
    name: `without_${name}`,
    sentence: `What is not found is answered as line ${startLineOf(found.check)} of ${found.file.path} does`,
    cause: `\`${own.callee}\` may find nothing, and calls back all the same; \`${name}\` is read without looking.`,
    explanation: `Asks as ${found.file.path}:${startLineOf(found.check)} does after the same call.`,
    edits: [insertBefore(file, statement, found.lines)],
    basis: "house",
    place: { path: file.path, line: startLineOf(statement) },
  });
  return [status === null ? made : { ...made, idea: { ...made.idea, expectation: answered([status]) } }];
}

interface Check {
  readonly file: SourceFile;
  readonly check: Node;
  readonly lines: string[];
}

function checkElsewhere(
  { investigation: { code } }: Scene,
  file: SourceFile,
  own: Callback,
  name: string,
  statement: Node,
): Check | null {
  const position = own.names.indexOf(name);
  const method = own.callee.split(".").at(-1) ?? own.callee;
  const paths = [file.path, ...code.naming(method).filter((path) => path !== file.path)].slice(0, MOST_FILES);
  const known = namesAt(code, file, statement);
  for (const path of paths) {
    const other = code.file(path);
    if (!other || other.isTest || !/\.[cm]?[jt]sx?$/.test(path)) continue;
    for (const call of other.tree.rootNode.descendantsOfType("call_expression")) {
      const twin = call.id === own.call.id ? null : callbackOf(call);
      const row = twin?.callee === own.callee ? twin.names[position] : undefined;
      const check = row === undefined ? undefined : twin?.body.namedChildren.find((one) => asksFor(one, row));
      if (!twin || !check || !saysNothingElse(own.call, call, check)) continue;
      const renamed = new Map(twin.names.map((one, index) => [one, own.names[index] ?? one]));
      const isKnown = check
        .descendantsOfType(["identifier", "shorthand_property_identifier"])
        .every(({ text }) => known.has(renamed.get(text) ?? text) || GLOBAL.test(text));
      const lines = textOf(check, renamed).split("\n");
      const said = lines.map((line, index) => (index === 0 ? line : tabbed(other, check, line)));
      if (isKnown) return { file: other, check, lines: said };
    }
  }
  return null;
}

/** The function around a place that has the name as a parameter and is handed to a call. */
function callbackAround(node: Node, name: string): Callback | null {
  let scope: Node | null = node.parent;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  const call = scope?.parent?.type === "arguments" ? scope.parent.parent : null;
  const found = call?.type === "call_expression" ? callbackOf(call) : null;
  return found?.names.includes(name) && found.body.parent?.id === scope?.id ? found : null;
}

/** Called back with an error first, as Node does it. */
function callbackOf(call: Node): Callback | null {
  const last = field(call, "arguments")?.namedChildren.at(-1);
  const body = last && isFunctionNode(last) ? field(last, "body") : null;
  const parameters = (last && field(last, "parameters")?.namedChildren) ?? [];
  const names = parameters.map((one) => (field(one, "pattern") ?? one).text);
  const isPlain = names.length > 1 && names.every((one) => /^[\w$]+$/.test(one));
  if (body?.type !== "statement_block" || !isPlain || !/^_?e(?:rr(?:or)?)?$/i.test(names[0] ?? ""))
    return null;
  return { call, callee: field(call, "function")?.text ?? "", names, body };
}

/** `if (!row) return …` and its like, which ends the function. */
function asksFor(statement: Node, row: string): boolean {
  const condition = statement.type === "if_statement" ? field(statement, "condition")?.text : undefined;
  if (condition === undefined || field(statement, "alternative") || !leaves(statement)) return false;
  return new RegExp(`^\\(\\s*(?:!${row}|${row} ===? (?:null|undefined))\\s*\\)$`).test(condition);
}

/** What is said of one table is no answer where another one is asked: `"book not found"` of a member. */
function saysNothingElse(own: Node, other: Node, check: Node): boolean {
  const [asked, subject] = [subjectOf(own), subjectOf(other)];
  if (asked === subject || subject === null) return true;
  const word = subject.replace(/e?s$/, "").toLowerCase();
  return !check.text.toLowerCase().includes(word);
}

function subjectOf(call: Node): string | null {
  const [first] = field(call, "arguments")?.namedChildren ?? [];
  if (first?.type !== "string" && first?.type !== "template_string") return null;
  return (
    /\b(?:from|update|into)\s+["'`]?(\w+)/i.exec(first.text)?.[1] ??
    /^["'`](\w+)["'`]$/.exec(first.text)?.[1] ??
    null
  );
}

function namesOf(node: Node): string[] {
  return node.descendantsOfType(["identifier", "shorthand_property_identifier"]).map(({ text }) => text);
}

/** The text of a check with other names in it. */
function textOf(check: Node, renamed: ReadonlyMap<string, string>): string {
  let text = check.text;
  for (const node of check.descendantsOfType("identifier").toReversed()) {
    const name = renamed.get(node.text);
    const at = node.startIndex - check.startIndex;
    if (name !== undefined) text = text.slice(0, at) + name + text.slice(at + node.text.length);
  }
  return text;
}
