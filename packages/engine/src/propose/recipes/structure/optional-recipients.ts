import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_PLACES = 12;
/** Things that are done beside the work itself, and for somebody. */
const TELLS = /^(?:send|mail|notify|publish|announce|inform|remind|push|text|sms|deliver|post)(?=[A-Z]|$)/;

/**
 * `await mailer.send(booking.email!, …);` where the type says `email?: string`: whoever left no address is told nothing, and
 * what was done for them stands.
 */
export function optionalRecipientGuesses(scene: Scene): Guess[] {
  if (scene.trace.fault !== "nothing") return [];
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const file = code.file(place.path);
    const value = place.node.type === "non_null_expression" ? place.node.firstNamedChild : place.node;
    const statement = file && value && place.members.length === 0 ? tellingStatement(place.node) : null;
    if (!file || file.isTest || !value || !statement) continue;
    if (value.type !== "member_expression" || !isDeclaredOptional(code, file, value)) continue;
    return [
      guess(scene, 0.9, {
        name: `without_${field(value, "property")?.text ?? "recipient"}`,
        sentence: "The request is answered also where there is nobody to tell",
        cause: `\`${value.text}\` may be left out, says its type, and is used without looking.`,
        explanation: `Tells somebody only where there is \`${value.text}\`.`,
        edits: [
          textEdit(file, statement.startIndex, statement.startIndex, `if (${value.text}) `),
          ...assertionIn(statement, value).map((node) =>
            textEdit(file, node.startIndex, node.endIndex, value.text),
          ),
        ].map((edit) => ({ ...edit, together: "recipient" })),
        basis: "guess",
        place: { path: place.path, line: startLineOf(statement) },
      }),
    ];
  }
  return [];
}

/** The statement that is nothing but a call which tells somebody something, where the node is one of its arguments. */
function tellingStatement(node: Node): Node | null {
  const whole = node.parent?.type === "non_null_expression" ? node.parent : node;
  const call = whole.parent?.type === "arguments" ? whole.parent.parent : null;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  if (!call || !callee || !TELLS.test(lastNameOf(callee) ?? "")) return null;
  const outer = call.parent?.type === "await_expression" ? call.parent : call;
  return outer.parent?.type === "expression_statement" ? outer.parent : null;
}

function assertionIn(statement: Node, value: Node): Node[] {
  return statement
    .descendantsOfType("non_null_expression")
    .filter((node) => node.firstNamedChild?.text === value.text);
}

/** Whether the type that the value's owner is declared with has this part with a `?`. */
function isDeclaredOptional(code: CodeIndex, file: SourceFile, value: Node): boolean {
  const owner = field(value, "object");
  const part = field(value, "property")?.text;
  if (owner?.type !== "identifier" || part === undefined) return false;
  const type = typeOf(owner);
  if (type === null) return false;
  const declaration = new RegExp(`\\b(?:interface|type|class)\\s+${type}\\b`);
  return [file.path, ...code.mentions(type)].some((path) => {
    const other = code.file(path);
    if (!other || !declaration.test(other.text)) return false;
    return other.tree.rootNode
      .descendantsOfType(["interface_declaration", "type_alias_declaration", "class_declaration"])
      .filter((node) => field(node, "name")?.text === type)
      .some((node) => new RegExp(`(?<![\\w$])${part}\\?\\s*:`).test(node.text));
  });
}

/** The type with which a parameter is declared: `dto: BookingDto`. */
function typeOf(name: Node): string | null {
  for (let scope: Node | null = name.parent; scope; scope = scope.parent) {
    if (!isFunctionNode(scope)) continue;
    const parameter = field(scope, "parameters")?.namedChildren.find(
      (child) => (field(child, "pattern") ?? child).text === name.text,
    );
    const type = parameter ? field(parameter, "type")?.text : undefined;
    if (type !== undefined) return /^:\s*([A-Z]\w*)$/.exec(type)?.[1] ?? null;
    if (ancestorOfType(scope, ["class_body"])?.id === scope.parent?.id) return null;
  }
  return null;
}
