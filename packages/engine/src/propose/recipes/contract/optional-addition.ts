import type { Node } from "web-tree-sitter";
import { field, startLineOf } from "../../../code/nodes.ts";
import { isPlain } from "../edits/expressions.ts";
import { indented } from "../edits/indented.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { Guess, Scene } from "./scene.ts";

/**
 * A piece that is added to a text or a list of lines, `line += f", {address.country.upper()}"`, and that is made of a part of a
 * record which is not there: without the part there is no piece.
 */
export function optionalAdditions({ fault, message, suspects }: Scene): Guess[] {
  const [value] = suspects;
  const { file, statement } = fault;
  if (!value || !/NoneType/.test(message) || !isPlain(value) || value.type === "identifier") return [];
  const piece = pieceOf(statement);
  if (!piece || piece.startIndex > value.startIndex || value.endIndex > piece.endIndex) return [];
  // A piece that has more than one part may still say something.
  const parts = partsOf(piece).filter((text) => text !== value.text);
  const edit = parts.length === 0 ? indented(file, statement, `if ${value.text} is not None:`) : null;
  if (!edit) return [];
  return [
    {
      strength: 0.76,
      idea: runningIdea({
        cause: `\`${value.text}\` is not always there, and ${file.path}:${startLineOf(statement)} adds a piece that is made of it.`,
        explanation: "Without it nothing is added.",
        edits: [edit],
        basis: "guess",
        name: "without_the_part",
        sentence: "What is not there adds nothing.",
      }),
    },
  ];
}

/** `f", {x}"` of `line += f", {x}"` and `lines.append(f"x: {x}")`: a text. */
function pieceOf(statement: Node): Node | null {
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  if (inner?.type === "augmented_assignment") {
    const right = field(inner, "right");
    return inner.children[1]?.text === "+=" && right && isText(right) ? right : null;
  }
  const callee = inner?.type === "call" ? field(inner, "function") : null;
  const isAdded =
    callee?.type === "attribute" &&
    /^(?:append|write|writelines|add_paragraph|add_run)$/.test(field(callee, "attribute")?.text ?? "");
  const given = inner?.type === "call" && isAdded ? field(inner, "arguments")?.namedChildren : undefined;
  const [only, ...others] = given ?? [];
  return only && others.length === 0 && isText(only) ? only : null;
}

function isText(node: Node): boolean {
  if (node.type === "string") return node.descendantsOfType("interpolation").length > 0;
  return (
    node.type === "binary_operator" && node.namedChildren.some((one) => one.type === "string" || isText(one))
  );
}

/** The parts of records that a text is made of. */
function partsOf(piece: Node): string[] {
  return piece
    .descendantsOfType(["attribute", "subscript"])
    .filter(({ parent, id }) => {
      const isMethod = parent?.type === "call" && field(parent, "function")?.id === id;
      const isHolder =
        parent !== null &&
        /^(?:attribute|subscript)$/.test(parent.type) &&
        !isMethod &&
        (field(parent, "object") ?? field(parent, "value"))?.id === id;
      return !isMethod && !(isHolder && !isReceiver(parent));
    })
    .map(({ text }) => text);
}

/** Whether an attribute is the method of a call, whose receiver is a part of its own. */
function isReceiver(node: Node | null): boolean {
  return node?.parent?.type === "call" && field(node.parent, "function")?.id === node.id;
}
