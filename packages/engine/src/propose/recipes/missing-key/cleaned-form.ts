import type { Node } from "web-tree-sitter";
import { ancestorOfType, field, plainString } from "../../../code/nodes.ts";
import { replaceNode } from "../edits/expressions.ts";
import { insertBefore, statementOf } from "../edits/statements.ts";
import { runningIdea } from "../stimuli/running-idea.ts";
import type { KeyFinding } from "./ideas.ts";
import type { KeyCase } from "./key-case.ts";

/**
 * A form of Django's that is checked as a whole although one of its fields was not valid: what is not valid is not among the
 * cleaned values, and its error is noted already. The check is made where its fields are there. Null for other keys.
 */
export function cleanedForm(given: KeyCase): KeyFinding | null {
  const { fault, read, holder, literal } = given;
  const definition = fault.function?.node;
  const owner = definition && ancestorOfType(definition, ["class_definition"]);
  const statement = statementOf(read);
  if (!definition || !owner || !statement || fault.function?.name !== "clean" || literal === null)
    return null;
  if (!/(?:Form|FormMixin)\b/.test(field(owner, "superclasses")?.text ?? "")) return null;
  if (!isField(owner, literal) || !isCleaned(definition, holder)) return null;
  const sentence = `\`${literal}\` is not among the cleaned values where the field is not valid, and ${fault.file.path}:${fault.line} takes for granted that it is.`;
  const edit = guarded(given, definition, owner, statement);
  const ideas = edit
    ? [
        runningIdea({
          cause: sentence,
          explanation:
            "The fields are checked together where all of them are valid; the others have their errors already.",
          edits: [edit],
          basis: "standard",
          name: "field_that_is_not_valid",
          sentence: "A field that is not valid is told as such.",
        }),
      ]
    : [];
  return { id: "house-way", sentence, path: fault.file.path, line: fault.line, ideas };
}

function guarded({ fault, holder }: KeyCase, definition: Node, owner: Node, statement: Node) {
  const { file } = fault;
  const condition = statement.type === "if_statement" ? field(statement, "condition") : null;
  if (condition) {
    // Another branch would be taken for what is not valid.
    if (statement.namedChildren.some(({ type }) => /^(?:elif|else)_clause$/.test(type))) return null;
    const names = keysRead([condition, field(statement, "consequence") ?? condition], holder, owner);
    const isLoose = /^(?:conditional_expression|lambda|named_expression)$/.test(condition.type);
    const isOr = condition.type === "boolean_operator" && field(condition, "operator")?.type !== "and";
    const own = isLoose || isOr ? `(${condition.text})` : condition.text;
    return replaceNode(
      file,
      condition,
      [...names.map((name) => `${name} in ${holder.text}`), own].join(" and "),
    );
  }
  const body = field(definition, "body");
  if (statement.parent?.id !== body?.id || statement.type === "return_statement") return null;
  const last = body?.namedChildren.at(-1);
  const result = last?.type === "return_statement" ? last.firstNamedChild?.text : null;
  if (result !== undefined && result !== null && result !== holder.text) return null;
  const all = body?.namedChildren ?? [];
  const first = all.find((child) => keysRead([child], holder, owner).length > 0) ?? statement;
  const names = keysRead(all, holder, owner);
  const test =
    names.length === 1
      ? `${names[0]} not in ${holder.text}`
      : `not {${names.join(", ")}} <= ${holder.text}.keys()`;
  return insertBefore(file, first, [`if ${test}:`, result ? `\treturn ${result}` : "\treturn"]);
}

/** Literals of the fields that are read, in the order in which they are. */
function keysRead(nodes: readonly Node[], holder: Node, owner: Node): string[] {
  const read = nodes
    .flatMap((node) => node.descendantsOfType("subscript"))
    .flatMap((node) => {
      const index = field(node, "subscript");
      const name = index && plainString(index);
      const isIt = field(node, "value")?.text === holder.text && name !== null && name !== undefined;
      return isIt && index && isField(owner, name) ? [index.text] : [];
    });
  return [...new Set(read)];
}

function isField(owner: Node, name: string): boolean {
  const escaped = name.replace(/\W/g, "\\$&");
  return new RegExp(`^\\s+${escaped}\\s*(?::[^=\\n]+)?=|["']${escaped}["']\\s*[,\\])]`, "m").test(owner.text);
}

/** `self.cleaned_data`, or what `super().clean()` gave. */
function isCleaned(definition: Node, holder: Node): boolean {
  if (holder.text === "self.cleaned_data") return true;
  return definition
    .descendantsOfType("assignment")
    .some(
      (node) =>
        field(node, "left")?.text === holder.text &&
        /^(?:super\(.*\)\.clean\(\)|self\.cleaned_data(?:\.copy\(\))?)$/.test(
          field(node, "right")?.text ?? "",
        ),
    );
}
