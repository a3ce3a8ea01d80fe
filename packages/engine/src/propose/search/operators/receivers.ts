import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace } from "../idea.ts";
import { walk } from "../scope.ts";

/**
 * A name that is not there and has another one behind it: the receiver as another language calls it, at all places of the
 * function together, or a holder in front of what is a plain name.
 */
export const receiverOperator: Operator = function* (place): Generator<Idea> {
  const { expressions, dialect, house } = place;
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "member" || !house.missing.includes(seen.object.text)) continue;
    yield* otherReceiver(seen.object, place);
    yield* withoutHolder(node, seen.property.text, place);
  }
};

/** `this.rows` of a method of Python, `self.rows` of one of JavaScript. */
function* otherReceiver({ text: name }: Node, { dialect, scope }: Place): Generator<Idea> {
  const own = dialect.id === "python" ? receiverOf(scope.function) : "this";
  if (name !== (dialect.id === "python" ? "this" : "self") || own === null) return;
  if (dialect.id === "javascript" && scope.function.type !== "method_definition") return;
  const places = [...walk(scope.function)].filter(
    (node) => node.type === "identifier" && node.text === name && !isProperty(node),
  );
  yield {
    changes: places.map(({ startIndex, endIndex }) => ({ start: startIndex, end: endIndex, text: own })),
    kind: "receiver",
    weight: 0.9,
    note: `has ${own} where it was ${name}`,
    isHouse: false,
  };
}

/** `box.total` where there is no box, but a name `total` that the function speaks of elsewhere or sets here. */
function* withoutHolder(node: Node, name: string, { scope, house }: Place): Generator<Idea> {
  const plain = new RegExp(`(?<![\\w$.])${name.replaceAll("$", "\\$")}(?![\\w$])`);
  if (!plain.test(scope.function.text) && !house.callable.includes(name)) return;
  yield {
    ...replace(node, name, "holder-dropped", 0.7, `has ${name} where it was ${node.text}`),
    way: "plain",
  };
}

/** The first parameter of a method that stands in a class. */
function receiverOf(definition: Node): string | null {
  const around = definition.parent?.type === "decorated_definition" ? definition.parent : definition;
  const isMethod = around.parent?.parent?.type === "class_definition";
  const first = definition.childForFieldName("parameters")?.firstNamedChild;
  return isMethod && first?.type === "identifier" ? first.text : null;
}

function isProperty(node: Node): boolean {
  return node.parent?.childForFieldName("attribute")?.id === node.id;
}
