import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { namesAt } from "../javascript/names.ts";
import { insertAfter } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 4;

/**
 * `const command = COMMANDS[name];` in two functions of a file, and only one of them asks whether there is such a command:
 * the other one asks in the same words. Handlers of requests have rules of their own for that.
 */
export function siblingCheckGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing" || scene.fault.handler) return [];
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const file = scene.investigation.code.file(place.path);
    const declaration = declarationOf(place.node);
    if (!file || file.isTest || !declaration || place.members.length > 0) continue;
    const found = checkElsewhere(scene, file, declaration);
    if (!found) continue;
    return [
      guess(scene, 0.93, {
        name: "asked_as_elsewhere",
        sentence: `What is not there is answered as line ${startLineOf(found)} does`,
        cause: `\`${declaration.value.text.slice(0, 40)}\` may find nothing, and the function goes on without asking.`,
        explanation: `Asks as ${file.path}:${startLineOf(found)} does after the same lookup.`,
        edits: [
          insertAfter(
            file,
            declaration.statement,
            found.text.split("\n").map((line, index) => (index === 0 ? line : tabbed(file, found, line))),
          ),
        ],
        basis: "house",
        place: { path: file.path, line: startLineOf(declaration.statement) },
      }),
    ];
  }
  return [];
}

interface Declaration {
  readonly statement: Node;
  readonly name: string;
  readonly value: Node;
}

/** The declaration whose value a place is: a lookup, by a key or by a call. */
function declarationOf(node: Node): Declaration | null {
  const whole = node.parent?.type === "await_expression" ? node.parent : node;
  const declarator = whole.parent?.type === "variable_declarator" ? whole.parent : null;
  const name = declarator && field(declarator, "name");
  const statement = declarator?.parent;
  if (!/^(?:subscript_expression|call_expression|await_expression)$/.test(node.type)) return null;
  if (name?.type !== "identifier" || statement?.namedChildCount !== 1 || !declarator) return null;
  return field(declarator, "value")?.id === whole.id ? { statement, name: name.text, value: whole } : null;
}

/** The check that follows the very same declaration in another function of the file. */
function checkElsewhere(
  scene: Scene,
  file: SourceFile,
  { statement, name, value }: Declaration,
): Node | null {
  const others = file.tree.rootNode
    .descendantsOfType("variable_declarator")
    .filter((node) => node.parent?.id !== statement.id)
    .filter((node) => field(node, "name")?.text === name && field(node, "value")?.text === value.text);
  for (const other of others) {
    const check = other.parent?.nextNamedSibling;
    const condition = check?.type === "if_statement" ? field(check, "condition")?.text : undefined;
    if (!check || condition === undefined || field(check, "alternative")) continue;
    const asks = new RegExp(`^\\(\\s*(?:!${name}|${name} (?:===?) (?:null|undefined))\\s*\\)$`);
    if (!asks.test(condition) || !leaves(check)) continue;
    const known = namesAt(scene.investigation.code, file, statement);
    const names = check.descendantsOfType("identifier").map(({ text }) => text);
    const isKnown = names.every(
      (one) =>
        one === name ||
        known.has(one) ||
        /^(?:console|process|Object|Array|Math|Date|Map|Set|Boolean|Error|\w+Error|undefined|String|Number|JSON)$/.test(
          one,
        ),
    );
    if (isKnown && givesAlike(check, statement) && isAsync(statement) >= isAsync(check)) return check;
  }
  return null;
}

/** A plain value says what the other function gives; it fits where this one gives such a value as well, or nothing. */
function givesAlike(check: Node, statement: Node): boolean {
  const given = check.descendantsOfType("return_statement").flatMap((node) => node.firstNamedChild ?? []);
  const plain = given.filter(({ type }) => /^(?:true|false|number|string|array|object)$/.test(type));
  if (plain.length === 0) return true;
  let scope: Node | null = statement.parent;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  const own = scope ? returnsOf(scope).values : [];
  const kindOf = ({ type }: Node) => (/^(?:true|false)$/.test(type) ? "boolean" : type);
  return plain.every((node) => own.some((other) => kindOf(other) === kindOf(node)));
}

/** Whether the check leaves the function, or the step of the loop. */
export function leaves(check: Node): boolean {
  const branch = field(check, "consequence");
  const last = branch?.type === "statement_block" ? branch.namedChildren.at(-1) : branch;
  return /^(?:return|throw)_statement$/.test(last?.type ?? "");
}

/** 1 in an asynchronous function, or where nothing is waited for. */
function isAsync(node: Node): number {
  let scope: Node | null = node.parent;
  while (scope && !isFunctionNode(scope)) scope = scope.parent;
  return scope?.children.some(({ type }) => type === "async") ? 1 : 0;
}

/** A further line of the check as deep below its first line as it was, in tabs. */
export function tabbed(file: SourceFile, check: Node, line: string): string {
  const own = file.text.slice(0, check.startIndex).split("\n").at(-1)?.length ?? 0;
  const indent = /^\s*/.exec(line)?.[0] ?? "";
  const isTabs = indent.startsWith("\t");
  const deeper = Math.max(0, indent.length - own);
  const unit = isTabs ? 1 : /^ {4}/m.test(file.text) && !/^ {2}\S/m.test(file.text) ? 4 : 2;
  return "\t".repeat(Math.round(deeper / unit)) + line.trimStart();
}
