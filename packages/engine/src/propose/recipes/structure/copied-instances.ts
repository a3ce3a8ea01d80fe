import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { classOfValue } from "../../../diagnose/origin/javascript/functions.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const CLASSES = ["class_declaration", "class", "abstract_class_declaration"];

/** `{ ...this, discount }`: a copy of an instance has its fields, and none of its methods. It is made by its class. */
export function copiedInstanceGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  for (const { place } of scene.trace.ways.slice(0, 12)) {
    const file = code.file(place.path);
    const member = place.members[0]?.name;
    if (!file || file.isTest || member === undefined || place.node.type !== "object") continue;
    const made = copyOf(code, file, place.node, member);
    if (!made) continue;
    return [
      guess(scene, 0.95, {
        name: "copy_keeps_its_methods",
        sentence: "The request is answered by the method of the copy",
        cause: `\`${place.node.text.replace(/\s+/g, " ").slice(0, 60)}\` copies the fields of a \`${made.name}\`, and not its methods: \`${member}\` is lost.`,
        explanation: `Makes the copy by \`${made.text.slice(0, 60)}\`.`,
        edits: [textEdit(file, made.at.startIndex, made.at.endIndex, made.text)],
        basis: made.isHouse ? "house" : "standard",
        place: { path: file.path, line: startLineOf(place.node) },
      }),
    ];
  }
  return [];
}

interface Copy {
  readonly name: string;
  readonly text: string;
  readonly at: Node;
  readonly isHouse: boolean;
}

function copyOf(code: CodeIndex, file: SourceFile, object: Node, member: string): Copy | null {
  const [spread, ...rest] = object.namedChildren.filter((child) => child.type !== "comment");
  const source = spread?.type === "spread_element" ? spread.firstNamedChild : null;
  if (!source || rest.some((child) => child.type === "spread_element")) return null;
  const owner =
    source.type === "this"
      ? ancestorOfType(object, CLASSES)
      : (classOfValue(code, file.path, source)?.node ?? null);
  const body = owner && field(owner, "body");
  const name = owner && field(owner, "name")?.text;
  if (!owner || !body || !name) return null;
  const isMethod = body.namedChildren.some(
    (child) => child.type === "method_definition" && field(child, "name")?.text === member,
  );
  const given = new Map(rest.map((child) => [keyOf(child), givenValue(child)] as const));
  if (!isMethod || [...given].some(([key, value]) => key === null || value === null)) return null;
  const fields = fieldsOf(owner, body);
  if (!fields || [...given.keys()].some((key) => !fields.includes(key ?? ""))) return null;
  const list = fields.map((one) => given.get(one) ?? `${source.text}.${one}`);
  const at = object.parent?.type === "parenthesized_expression" ? object.parent : object;
  const isHouse = file.tree.rootNode
    .descendantsOfType("new_expression")
    .some((node) => field(node, "constructor")?.text === name);
  return { name, text: `new ${name}(${list.join(", ")})`, at, isHouse };
}

function keyOf(child: Node): string | null {
  if (child.type === "shorthand_property_identifier") return child.text;
  const key = child.type === "pair" ? field(child, "key") : null;
  return key?.type === "property_identifier" ? key.text : null;
}

function givenValue(child: Node): string | null {
  return child.type === "pair" ? (field(child, "value")?.text ?? null) : child.text;
}

/** The fields that the parameters of the constructor fill, in order; null where one is used otherwise. */
function fieldsOf(owner: Node, body: Node): string[] | null {
  const maker = body.namedChildren.find(
    (child) => child.type === "method_definition" && field(child, "name")?.text === "constructor",
  );
  if (
    !maker ||
    field(owner, "superclass") ||
    owner.namedChildren.some(({ type }) => type === "class_heritage")
  )
    return null;
  const written = field(maker, "parameters")?.namedChildren ?? [];
  const names = parameterNames(maker);
  const found = names.map((name, index) => {
    // `constructor(private readonly items: Item[])`
    if (/^(?:(?:private|public|protected)\s|readonly\s)/.test(written[index]?.text ?? "")) return name;
    const set = field(maker, "body")
      ?.descendantsOfType("assignment_expression")
      .find((node) => field(node, "right")?.text === name && !functionWithin(node, maker));
    return /^this\.([A-Za-z_$][\w$]*)$/.exec((set && field(set, "left")?.text) ?? "")?.[1] ?? null;
  });
  return found.every((one) => one !== null) ? found : null;
}

function functionWithin(node: Node, outer: Node): boolean {
  for (let current = node.parent; current && current.id !== outer.id; current = current.parent)
    if (isFunctionNode(current)) return true;
  return false;
}
