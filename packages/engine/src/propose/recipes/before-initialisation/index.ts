import type { Node } from "web-tree-sitter";
import { indentOf } from "../../../code/indent.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { lineStart, nextLineStart, textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { namesRead } from "../javascript/names.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { statementOf } from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "before-initialisation",
  title: "Fix ReferenceError: Cannot access variable before initialization in JavaScript",
  summary:
    "This error occurs when a `const`, `let` or `class` is used above the line that declares it. Move the declaration above the use. Between two modules that import each other, break the circle.",
  trace: [
    [
      "ReferenceError: Cannot access 'limit' before initialization",
      "`limit` is declared further down in the same block or module.",
    ],
  ],
  causes: [
    [
      "below",
      "Declared below",
      "The declaration was moved or added too far down.",
      "const rows = all.slice(0, limit);\nconst limit = 10;",
    ],
  ],
  fix: [
    "Move the declaration up.",
    "const rows = all.slice(0, limit);\nconst limit = 10;",
    "const limit = 10;\nconst rows = all.slice(0, limit);",
  ],
  testing: ["Run the path that uses it.", "assert.equal(page().length, 10);"],
  questions: [["Why does `var` not throw?", "It gives undefined instead, and the mistake shows elsewhere."]],
});

/** The declaration stands in the same block below the use, and needs nothing that is made in between. */
function ideas({ event }: Investigation, fault: JavascriptFault): Idea[] {
  const name = /^Cannot access '([^']+)' before initialization/.exec(fault.exception.value)?.[1];
  const { file } = fault;
  const use = statementOf(fault.statement);
  if (!name || !use?.parent) return [];
  for (let at: Node | null = use; at?.parent; at = statementOf(at.parent)) {
    const from: Node = at;
    const declaration = at.parent.namedChildren.find(
      (child) =>
        child.startIndex > from.startIndex && child.type === "lexical_declaration" && declares(child, name),
    );
    if (!declaration) continue;
    const isFree = namesRead(declaration).every(
      (node) => node.text === name || !isDeclaredBetween(from, declaration, node.text),
    );
    if (!isFree) return [];
    const start = lineStart(file.text, declaration.startIndex);
    const end = nextLineStart(file.text, declaration.endIndex);
    if (
      file.text.slice(start, declaration.startIndex).trim() !== "" ||
      file.text.slice(declaration.endIndex, end).trim() !== ""
    )
      return [];
    return [
      {
        name: "declared_before_use",
        sentence: "The request is answered with the variable declared in time",
        cause: `\`${name}\` is used in line ${fault.line} and declared only in line ${startLineOf(declaration)}.`,
        explanation: `Moves the declaration of \`${name}\` above its use.`,
        edits: [
          {
            ...textEdit(file, at.startIndex, at.startIndex, `${declaration.text}\n${indentOf(file, at)}`),
            part: "fix",
          },
          { ...textEdit(file, start, end, ""), part: "fix" },
        ],
        basis: "standard",
        expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
        place: { path: file.path, line: startLineOf(declaration) },
      },
    ];
  }
  return [];
}

function declares(declaration: Node, name: string): boolean {
  return declaration.namedChildren.some(
    (child) => child.type === "variable_declarator" && boundNames(field(child, "name")).includes(name),
  );
}

function isDeclaredBetween(from: Node, to: Node, name: string): boolean {
  return (from.parent?.namedChildren ?? []).some(
    (child) =>
      child.startIndex >= from.startIndex && child.startIndex < to.startIndex && declares(child, name),
  );
}

export const beforeInitialisationRecipe = defineRecipe({
  slug: "before-initialisation",
  guide,
  matches: ({ exception, isInnermost }) =>
    exception.type === "ReferenceError" && isInnermost && /before initialization$/.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that a variable is used above its declaration." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `A variable is used at ${frame.path}:${frame.line} before it is declared.`,
    advice: [
      "Move the declaration up; where two modules import each other, move what both need into a third.",
    ],
  }),
});
