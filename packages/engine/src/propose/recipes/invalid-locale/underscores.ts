import type { Node } from "web-tree-sitter";
import { plainString, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { madeAt } from "../../../diagnose/origin/javascript/values.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { replaceNode } from "../javascript/statements.ts";

const WRITTEN = /^[a-z]{2,3}(?:_[A-Za-z]{4})?_[A-Z]{2}$/;

/**
 * `en_GB` is how POSIX writes a language, `en-GB` how the web does. Where it is written in the code it is written rightly;
 * one that comes with the data is put into the form of the web where it is used.
 */
export function underscoreIdeas(
  { code, event, frames, ...rest }: Investigation,
  { file, exception }: JavascriptFault,
  { value, what }: Reading,
): Idea[] {
  if (
    what !== "a language" ||
    !/^Incorrect locale information provided|^Invalid language tag/.test(exception.value)
  )
    return [];
  const investigation: Investigation = { code, event, frames, ...rest };
  const made = madeAt(
    { path: file.path, node: value, members: [] },
    { code, frames, fault: "unexpected" },
    javascriptStepBack,
  );
  const literals = made.filter(({ node }) => WRITTEN.test(plainString(node) ?? ""));
  const common = {
    name: "language_of_the_web",
    sentence: "The request is answered in the language that is meant",
    cause: "The language is written with an underscore, which `Intl` does not know.",
    expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
    place: { path: file.path, line: startLineOf(value) },
  } as const;
  if (literals.length > 0) {
    const edits = literals.flatMap(({ path, node }) => {
      const other = code.file(path);
      return other ? [textEdit(other, node.startIndex, node.endIndex, node.text.replaceAll("_", "-"))] : [];
    });
    return [
      {
        ...common,
        explanation: "Writes the language as `Intl` reads it.",
        edits: edits.map((edit) => ({ ...edit, part: "fix" })),
        basis: "standard",
      },
    ];
  }
  if (!isText(value) || requestPartOf(investigation, file.path, value)) return [];
  return [
    {
      ...common,
      explanation: "Puts the language into the form that `Intl` reads.",
      edits: [{ ...replaceNode(file, value, `${value.text}.replaceAll("_", "-")`), part: "fix" }],
      basis: "guess",
    },
  ];
}

function isText(value: Node): boolean {
  return /^(?:identifier|member_expression|subscript_expression)$/.test(value.type);
}
