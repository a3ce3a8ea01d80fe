import { ancestorOfType, field, isInside, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { insertAfter, usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

/**
 * `limit = this.options.size;` in the body of a class whose constructor sets `this.options`: fields are set before the
 * constructor runs. The field is set in the constructor, after what it is made of.
 */
export function earlyFieldGuesses(scene: Scene): Guess[] {
  const { file } = scene.fault;
  const node = scene.trace.ways[0]?.place.node;
  const definition = node && ancestorOfType(node, ["field_definition", "public_field_definition"]);
  const body = definition?.parent?.type === "class_body" ? definition.parent : null;
  const key = definition && (field(definition, "property") ?? field(definition, "name"));
  const value = definition && field(definition, "value");
  if (!node || !definition || !body || !key || !value || !isInside(node, value)) return [];
  // A function as a field runs later.
  if (ancestorOfType(node, ["arrow_function", "function_expression"], definition)) return [];
  const wanted = [...value.descendantsOfType("member_expression"), value]
    .filter((one) => one.type === "member_expression" && field(one, "object")?.type === "this")
    .map((one) => one.text);
  const maker = body.namedChildren.find(
    (child) => child.type === "method_definition" && field(child, "name")?.text === "constructor",
  );
  const statements = maker ? (field(maker, "body")?.namedChildren ?? []) : [];
  const setting = statements.filter((statement) => {
    const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
    return inner?.type === "assignment_expression" && wanted.includes(field(inner, "left")?.text ?? "");
  });
  const last = setting.at(-1);
  if (!maker || !last) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const type = field(definition, "type")?.text ?? "";
  return [
    guess(scene, 0.96, {
      name: `${key.text.replace("#", "")}_is_set_in_time`,
      sentence: `The object is made with its ${key.text}`,
      cause: `\`${key.text}\` is made of \`${wanted[0]}\` before the constructor sets that.`,
      explanation: `Sets \`${key.text}\` in the constructor, after \`${wanted[0]}\`.`,
      edits: [
        textEdit(file, key.endIndex, value.endIndex, type),
        insertAfter(file, last, [`this.${key.text} = ${value.text}${end}`]),
      ].map((edit) => ({ ...edit, together: "field" })),
      basis: "standard",
      place: { path: file.path, line: startLineOf(definition) },
    }),
  ];
}
