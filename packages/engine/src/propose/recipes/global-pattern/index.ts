import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { readingNamed } from "../javascript/bad-value/reading.ts";
import { defineRecipe } from "../javascript/define.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { replaceNode } from "../javascript/statements.ts";

const guide = shortGuide({
  slug: "global-pattern",
  title: "Fix TypeError: String.prototype.matchAll called with a non-global RegExp argument",
  summary:
    "This error occurs when all matches are asked for (`matchAll`, `replaceAll`) of a pattern without the flag `g`, which finds one. Add the flag; where `test` or `exec` use the same pattern, make a pattern of its own, because with `g` these remember where they stopped.",
  trace: [
    [
      "TypeError: String.prototype.matchAll called with a non-global RegExp argument",
      "The pattern lacks `g`.",
    ],
  ],
  causes: [
    [
      "flag",
      "The flag is missing",
      "A pattern that was written for one match is used for all.",
      "text.matchAll(LINK)",
    ],
  ],
  fix: ["Add the flag.", "const LINK = /\\[(.+?)\\]/;", "const LINK = /\\[(.+?)\\]/g;"],
  testing: ["A text with two matches.", "assert.equal(links('[a] [b]').length, 2);"],
  questions: [["Why not always add it?", "`LINK.test(line)` with `g` gives true and false by turns."]],
});

function ideas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const reading = readingNamed(fault, /^(?:matchAll|replaceAll)$/, "a pattern for all matches");
  const { file } = fault;
  const edit = reading && flagged(file, reading.value);
  if (!reading || !edit) return [];
  const isRead = investigation.event?.request?.method?.toUpperCase() === "GET";
  return [
    {
      name: "all_matches_are_found",
      sentence: "All matches are found",
      cause: `\`${reading.value.text.slice(0, 60)}\` lacks the flag \`g\`, and all of its matches are asked for.`,
      explanation: "Asks with a pattern that finds all matches; other uses of the pattern stay as they are.",
      edits: [{ ...edit, part: "fix" }],
      basis: "standard",
      expectation: isRead ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(reading.call) },
    },
  ];
}

/** The flag where the pattern is written, if all that use it ask for all matches; else a pattern for this place. */
function flagged(file: SourceFile, pattern: Node): Edit | null {
  const own = withFlag(file, pattern);
  if (own) return own;
  if (!/^(?:identifier|member_expression)$/.test(pattern.type)) return null;
  const uses = file.tree.rootNode
    .descendantsOfType(["identifier", "member_expression"])
    .filter((node) => node.text === pattern.text);
  const declared = uses.map(({ parent }) => parent).find((parent) => parent?.type === "variable_declarator");
  const isExported = /^export\b/.test(declared?.parent?.parent?.text ?? "");
  const others = uses.filter((node) => node.id !== pattern.id && node.parent?.id !== declared?.id);
  const value = declared && field(declared, "value");
  const isForAll = others.every((node) => {
    const callee = node.parent?.parent && field(node.parent.parent, "function");
    return /^(?:matchAll|replaceAll|split|search)$/.test((callee && field(callee, "property")?.text) ?? "");
  });
  if (value && isForAll && !isExported) return withFlag(file, value);
  return replaceNode(file, pattern, `new RegExp(${pattern.text}, "g")`.replaceAll('"', quoteOf(file)));
}

function withFlag(file: SourceFile, value: Node): Edit | null {
  if (value.type === "regex") return textEdit(file, value.endIndex, value.endIndex, "g");
  const given = value.type === "new_expression" ? field(value, "arguments")?.namedChildren : undefined;
  if (!given || field(value, "constructor")?.text !== "RegExp") return null;
  const [text, flags] = given;
  if (flags?.type === "string") return textEdit(file, flags.endIndex - 1, flags.endIndex - 1, "g");
  return text && !flags
    ? textEdit(file, text.endIndex, text.endIndex, `, ${quoteOf(file)}g${quoteOf(file)}`)
    : null;
}

function quoteOf(file: SourceFile): string {
  return file.text.split("'").length > file.text.split('"').length ? "'" : '"';
}

/** All matches of a pattern that finds one. */
export const globalPatternRecipe = defineRecipe({
  slug: "global-pattern",
  guide,
  matches: ({ exception, isInnermost }) =>
    isInnermost && /non-global RegExp|must be called with a global RegExp/.test(exception.value)
      ? { score: 0.9, evidence: "V8 says that the pattern is not global." }
      : null,
  ideas,
  open: (_investigation, { frame }) => ({
    sentence: `All matches are asked for at ${frame.path}:${frame.line} of a pattern that finds one.`,
    advice: ["Add the flag `g`, or ask for one match."],
  }),
});
