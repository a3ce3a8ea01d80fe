import type { Node } from "web-tree-sitter";
import { isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { statementOf } from "../javascript/statements.ts";
import { ownersFunctionIdeas } from "./of-other-module.ts";

const guide = shortGuide({
  slug: "constant-assigned",
  title: "Fix TypeError: Assignment to constant variable in JavaScript",
  summary:
    "This error occurs when a variable that was declared with `const` is assigned again. Declare it with `let` where its value has to change.",
  trace: [
    [
      "TypeError: Assignment to constant variable.",
      "The line assigns a variable whose declaration says `const`.",
    ],
  ],
  causes: [
    [
      "changes",
      "A value that changes",
      "A counter or total was declared with `const`.",
      "const total = 0;\nfor (const item of items) total += item.price;",
    ],
  ],
  fix: ["Declare it with `let`.", "const total = 0;", "let total = 0;"],
  testing: ["Run the path that assigns.", "assert.equal(total([{ price: 2 }]), 2);"],
  questions: [
    ["What if it should be a new variable?", "Then two meanings share one name: give the second its own."],
  ],
});

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const { event } = investigation;
  const { file, line } = fault;
  const assigned = file.tree.rootNode
    .descendantsOfType([
      "assignment_expression",
      "augmented_assignment_expression",
      "update_expression",
      "for_in_statement",
    ])
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node))
    .flatMap(targetsOf);
  for (const targets of assigned.toReversed()) {
    // `[from, to] = [to, from]`: both of them may be constant, of one declaration or of two.
    const found = targets.flatMap((target) => {
      const declaration = declarationOf(target);
      const word = declaration?.children.find((child) => child.type === "const");
      return declaration && word ? [{ target, declaration, word }] : [];
    });
    const [first] = found;
    if (!first || !found.every(({ target, declaration }) => mayChange(target, declaration))) continue;
    const names = [...new Set(found.map(({ target }) => `\`${target.text}\``))].join(" and ");
    const words = new Map(found.map(({ word }) => [word.id, word]));
    const isOne = found.length === 1;
    return [
      {
        name: "variable_may_change",
        sentence: `The request is answered with the ${isOne ? "variable" : "variables"} assigned`,
        cause: `${names} ${isOne ? "is" : "are"} declared with \`const\` in line ${startLineOf(first.declaration)} and assigned again in line ${line}.`,
        explanation: `Declares ${names} with \`let\`, because ${isOne ? "its value changes" : "their values change"}.`,
        edits: [...words.values()].map((word) => ({
          ...textEdit(file, word.startIndex, word.endIndex, "let"),
          part: "fix",
        })),
        basis: "standard",
        expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
        place: { path: file.path, line: startLineOf(first.declaration) },
      },
    ];
  }
  return ownersFunctionIdeas(investigation, fault);
}

/** The names that an assignment gives new values, as one list: of a pattern these are several. */
function targetsOf(node: Node): Node[][] {
  const isLoop = node.type === "for_in_statement";
  if (isLoop && field(node, "kind")) return [];
  const target = field(node, "left") ?? field(node, "argument");
  if (!target) return [];
  const names = assignedNames(target);
  return names.length > 0 ? [names] : [];
}

function assignedNames(target: Node): Node[] {
  if (/^(?:identifier|shorthand_property_identifier_pattern)$/.test(target.type)) return [target];
  const inner = field(target, "left") ?? (target.type === "pair_pattern" ? field(target, "value") : null);
  if (/^(?:assignment_pattern|object_assignment_pattern|pair_pattern)$/.test(target.type))
    return inner ? assignedNames(inner) : [];
  return /^(?:array_pattern|object_pattern|rest_pattern|parenthesized_expression)$/.test(target.type)
    ? target.namedChildren.flatMap(assignedNames)
    : [];
}

/** Where it was meant to change: a local variable, the entry of a loop that is read on, a state of the module. */
function mayChange(target: Node, declaration: Node): boolean {
  if (declaration.type === "for_in_statement") return isReadOn(target, declaration);
  if (!isOfModule(declaration)) return true;
  const isAlone =
    declaration.namedChildren.filter((child) => child.type === "variable_declarator").length === 1;
  return isAlone && isState(target, declaration);
}

/** What is put in the place of an entry and read nowhere was meant to change the list. */
function isReadOn(target: Node, loop: Node): boolean {
  const statement = statementOf(target);
  return (field(loop, "body")?.descendantsOfType(["identifier", "shorthand_property_identifier"]) ?? []).some(
    (node) => node.text === target.text && statement !== null && node.startIndex >= statement.endIndex,
  );
}

function isOfModule({ parent }: Node): boolean {
  return parent?.type === "program" || parent?.type === "export_statement";
}

/**
 * A constant of the module is shared by all requests. It was meant to change only where it is counted up, made anew
 * of what it was, or begins empty and is filled later.
 */
function isState(target: Node, declaration: Node): boolean {
  if (/^(?:augmented_assignment|update)_expression$/.test(target.parent?.type ?? "")) return true;
  const given = target.parent?.type === "assignment_expression" ? field(target.parent, "right") : null;
  const isOfItself = [given, ...(given?.descendantsOfType("identifier") ?? [])].some(
    (node) => node?.type === "identifier" && node.text === target.text,
  );
  if (isOfItself) return true;
  const value = declaration.namedChildren[0] && field(declaration.namedChildren[0], "value");
  return /^(?:null|undefined|0|false|""|''|\[\]|\{\})$/.test(value?.text ?? "");
}

/** The nearest declaration of a name around its use. */
function declarationOf(use: Node): Node | null {
  for (let scope: Node | null = use.parent; scope; scope = scope.parent) {
    if (isFunctionNode(scope) && parameterNames(scope).includes(use.text)) return null;
    const isLoop = scope.type === "for_in_statement" && field(scope, "kind") !== null;
    if (isLoop && boundNames(field(scope, "left")).includes(use.text)) return scope;
    // `for (const i = 0; …; i++)`
    const start = scope.type === "for_statement" ? field(scope, "initializer") : null;
    if (start?.type === "lexical_declaration" && boundBy(start).includes(use.text)) return start;
    if (!/^(?:statement_block|program|switch_case)$/.test(scope.type)) continue;
    const found = scope.namedChildren
      .map((child) => (child.type === "export_statement" ? (field(child, "declaration") ?? child) : child))
      .find(
        (child) =>
          /^(?:lexical_declaration|variable_declaration)$/.test(child.type) &&
          boundBy(child).includes(use.text),
      );
    if (found) return found;
  }
  return null;
}

function boundBy(declaration: Node): string[] {
  return declaration.namedChildren
    .filter((one) => one.type === "variable_declarator")
    .flatMap((one) => boundNames(field(one, "name")));
}

export const constantAssignedRecipe = defineRecipe({
  slug: "constant-assigned",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "TypeError" && isInnermost && /^Assignment to constant variable/.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that a constant is assigned." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A constant is assigned at ${frame.path}:${frame.line}.`,
    advice: [
      "Decide whether the variable may change (`let`), or the new value needs a name of its own. A constant of a module is shared by all requests.",
    ],
  }),
});
