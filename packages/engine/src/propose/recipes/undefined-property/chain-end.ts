import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { withoutTypes } from "../../../code/javascript/plain-value.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import { FUNCTIONS } from "../../../diagnose/origin/javascript/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { absentValueOf, declaredResult } from "../../house/javascript/declared-absence.ts";
import { documentedNothing } from "../../house/javascript/documented-nothing.ts";
import type { Idea } from "../javascript/idea.ts";
import { insertBefore, usesSemicolons } from "../javascript/statements.ts";
import { guess } from "../structure/scene.ts";

/**
 * `while (approver.limit < amount) approver = managerOf(approver)!`: the chain ends with one that has none above, as another
 * walk over the same chain knows. The result is what its declaration gives for nothing, else the one at the end.
 */
export function chainEndIdeas(investigation: Investigation): Idea[] {
  const { code } = investigation;
  const value = failingValue(investigation);
  const file = value ? code.file(value.place.path) : null;
  const node = value && withoutTypes(value.place.node);
  if (!file || !node || value?.fault !== "nothing" || node.type !== "identifier") return [];
  const loop = ancestorOfType(node, ["while_statement", "do_statement", ...FUNCTIONS]);
  const condition = loop && field(loop, "condition");
  const isAsked = condition && condition.startIndex <= node.startIndex && node.endIndex <= condition.endIndex;
  const definition = loop && ancestorOfType(loop, FUNCTIONS);
  if (!loop || !isAsked || !definition) return [];
  const steps = stepsIn(loop, node.text);
  const [step] = steps;
  const statement = step?.parent;
  const next = step && field(step, "right");
  const above = next && withoutTypes(next);
  if (!step || !above || steps.length !== 1 || statement?.type !== "expression_statement") return [];
  const result = declaredResult(code, file.path, definition);
  const declared = result && !result.kinds.has("unknown") ? result : null;
  const nothing = (declared && absentValueOf(declared)) ?? documentedNothing(file, definition)?.value ?? null;
  if (nothing === null && (!declared || !isGiven(definition, node.text))) return [];
  const like = otherWalk(code, above, node.text, definition);
  if (!like) return [];
  const end = usesSemicolons(file) ? ";" : "";
  const leave = `if (!${above.text}) return${nothing === "undefined" ? "" : ` ${nothing}`}${end}`;
  const isBlock = statement.parent?.type === "statement_block";
  const inner = indentOf(file, loop) + indentUnit(file);
  const question = condition.type === "parenthesized_expression" ? condition.firstNamedChild : condition;
  const isOpen = question?.type === "binary_expression" && field(question, "operator")?.text === "||";
  if (!question || (nothing === null && isOpen)) return [];
  const edit =
    nothing === null
      ? textEdit(file, question.endIndex, question.endIndex, ` && ${above.text}`)
      : isBlock
        ? insertBefore(file, statement, [leave])
        : textEdit(
            file,
            statement.startIndex,
            statement.endIndex,
            `{\n${inner}${leave}\n${inner}${statement.text}\n${indentOf(file, loop)}}`,
          );
  return [
    guess({ investigation }, 0.9, {
      name: "end_of_the_chain",
      sentence: "The walk ends where the chain does",
      cause: `\`${above.text}\` is nothing at the end of the chain, and the walk goes on all the same.`,
      explanation: `${nothing === null ? "Stops with the last one" : `Gives \`${nothing}\``} where there is none above; the walk at ${like} ends there too.`,
      edits: [edit],
      basis: nothing === null ? "guess" : "house",
      place: { path: file.path, line: startLineOf(statement) },
    }).idea,
  ];
}

function stepsIn(loop: Node, name: string): Node[] {
  return (field(loop, "body")?.descendantsOfType("assignment_expression") ?? []).filter(
    (one) =>
      field(one, "left")?.text === name &&
      (field(one, "right")?.descendantsOfType("identifier") ?? []).some(({ text }) => text === name),
  );
}

/** Whether the function gives the variable itself. */
function isGiven(definition: Node, name: string): boolean {
  return definition
    .descendantsOfType("return_statement")
    .some((one) => one.firstNamedChild && withoutTypes(one.firstNamedChild).text === name);
}

/** Another loop over the same chain, which ends where there is none: `while (current) { …; current = managerOf(current); }`. */
function otherWalk(code: CodeIndex, above: Node, name: string, own: Node): string | null {
  const shape = (text: string, variable: string) =>
    text.replace(new RegExp(`\\b${variable.replace(/\$/g, "\\$")}\\b`, "g"), "_").replace(/\s+|!/g, "");
  const wanted = shape(above.text, name);
  const word = /([A-Za-z_$][\w$]*)(?:\([^()]*\))?$/.exec(above.text)?.[1] ?? "";
  for (const path of code.mentions(word)) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") continue;
    for (const step of file.tree.rootNode.descendantsOfType("assignment_expression")) {
      const left = field(step, "left");
      const right = field(step, "right");
      if (
        !left ||
        !right ||
        (own.startIndex <= step.startIndex && step.endIndex <= own.endIndex && step.tree === own.tree)
      )
        continue;
      if (shape(withoutTypes(right).text, left.text) !== wanted) continue;
      const loop = ancestorOfType(step, ["while_statement", "for_statement", ...FUNCTIONS]);
      const condition = loop && field(loop, "condition")?.text.replace(/[();\s]/g, "");
      if (
        condition &&
        [left.text, `${left.text}!==null`, `${left.text}!==undefined`, `${left.text}!=null`].includes(
          condition,
        )
      )
        return `${path}:${startLineOf(loop)}`;
    }
  }
  return null;
}
