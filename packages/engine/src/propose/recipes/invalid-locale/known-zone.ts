import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { indentUnit } from "../../../code/indent.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import type { Investigation } from "../../../investigation.ts";
import { wordsOfName } from "../../house/words.ts";
import type { Reading } from "../javascript/bad-value/reading.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { namesAt } from "../javascript/names.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { replaceNode, usesSemicolons } from "../javascript/statements.ts";
import { wayBack } from "../javascript/way-back.ts";
import { houseSetting } from "./house-setting.ts";

/**
 * A stored time zone that the platform does not know: the house's own zone stands in for it, as it does where none is
 * stored. Asked by the house's own check where it has one, else by trying, as nothing else tells.
 */
export function knownZoneIdeas(
  investigation: Investigation,
  { exception, file }: JavascriptFault,
  { value }: Reading,
): Idea[] {
  const { code, event } = investigation;
  if (!/^Invalid time zone specified: /.test(exception.value)) return [];
  if (!/^(?:identifier|member_expression|shorthand_property_identifier)$/.test(value.type)) return [];
  const key = value.type === "shorthand_property_identifier" ? `${value.text}: ` : "";
  const ways = wayBack(investigation, file.path, value);
  if (ways.some(({ path, node }) => requestPartOf(investigation, path, node)?.name)) return [];
  const setting = houseSetting(code, file, "timeZone");
  const top = topLevelOf(value);
  if (!setting || !top) return [];
  const asked = askedByHouse(code, file, value.text, setting.text);
  const name = namesAt(code, file, top).has("knownZone") ? "knownTimeZone" : "knownZone";
  const edits = asked
    ? [...asked.edits, replaceNode(file, value, key + asked.text)]
    : [
        textEdit(file, top.startIndex, top.startIndex, `${helper(file, name, setting.text)}\n\n`),
        replaceNode(file, value, `${key}${name}(${value.text})`),
      ];
  return [
    {
      name: "zone_that_is_known",
      sentence: "It is answered in the zone of the house where the stored one is unknown",
      cause: `\`${value.text}\` is no time zone that the platform knows.`,
      explanation: `Takes \`${setting.text}\` (${setting.where}) for a zone that is unknown.`,
      edits: [...setting.edits, ...edits].map((edit) => ({ ...edit, part: "fix", together: "zone" })),
      basis: hasLikeHelper(code, file) ? "house" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(value) },
    },
  ];
}

/** A function such as `isValidTimeZone`, where the house has one. */
function askedByHouse(code: CodeIndex, file: SourceFile, value: string, setting: string) {
  for (const path of code.paths) {
    if (code.file(path)?.isTest !== false) continue;
    for (const { name, node, qualifiedName } of code.symbolsOf(path)?.functions ?? []) {
      const words = wordsOfName(name);
      const isCheck =
        /^(?:is|has)$/.test(words[0] ?? "") && words.some((word) => /^(?:zone|timezone|tz)$/.test(word));
      if (!isCheck || qualifiedName !== name || parameterNames(node).length !== 1) continue;
      const plan =
        path === file.path ? { local: name, edits: [] } : planJavascriptImport(code, file, { path, name });
      if (plan) return { edits: plan.edits, text: `${plan.local}(${value}) ? ${value} : ${setting}` };
    }
  }
  return null;
}

/** Whether the file bears unknown settings of another kind in this way already. */
function hasLikeHelper(code: CodeIndex, file: SourceFile): boolean {
  return (code.symbolsOf(file.path)?.functions ?? []).some(
    ({ node }) =>
      parameterNames(node).length === 1 &&
      node.descendantsOfType("catch_clause").some((clause) => /\breturn\b/.test(clause.text)) &&
      /\bIntl\.|toLocale/.test(node.text),
  );
}

function helper(file: SourceFile, name: string, setting: string): string {
  const unit = indentUnit(file);
  const end = usesSemicolons(file) ? ";" : "";
  const type = /\.[cm]?tsx?$/.test(file.path) ? [": string", ": string"] : ["", ""];
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  return [
    `function ${name}(zone${type[0]})${type[1]} {`,
    `${unit}try {`,
    `${unit}${unit}new Intl.DateTimeFormat(${quote}en${quote}, { timeZone: zone })${end}`,
    `${unit}${unit}return zone${end}`,
    `${unit}} catch {`,
    `${unit}${unit}return ${setting}${end}`,
    `${unit}}`,
    "}",
  ].join("\n");
}

/** The statement of the module that holds a node. */
function topLevelOf(node: Reading["value"]) {
  let current = node;
  while (current.parent && current.parent.type !== "program") current = current.parent;
  return current.parent ? current : null;
}
