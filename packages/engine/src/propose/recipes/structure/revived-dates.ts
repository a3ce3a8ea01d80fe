import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf } from "../../../code/indent.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { javascriptStepBack } from "../../../diagnose/origin/javascript/step-back.ts";
import { madeAt } from "../../../diagnose/origin/javascript/values.ts";
import { freeName } from "../javascript/names.ts";
import { usesSemicolons } from "../javascript/statements.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const OF_DATE =
  /^(?:getTime|toISOString|toLocaleDateString|toLocaleTimeString|toDateString|get(?:UTC)?(?:FullYear|Month|Date|Day|Hours|Minutes|Seconds))$/;
const MOST_PLACES = 30;

/**
 * Dates that went through JSON come back as text. They are made again where a function gives what came out of JSON, the one
 * nearest to the use: all dates that its declared type has, else the one that failed.
 */
export function revivedDateGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const [first] = scene.trace.ways;
  const method = first?.place.members[0]?.name ?? "";
  if (scene.trace.fault !== "missing_member" || !OF_DATE.test(method)) return [];
  for (const { place, isItem } of scene.trace.ways.slice(0, MOST_PLACES)) {
    const file = code.file(place.path);
    const statement = place.node.parent?.type === "return_statement" ? place.node.parent : null;
    const [part, asked, ...deeper] = place.members;
    const own = asked?.name === method && deeper.length === 0 ? part?.name : undefined;
    if (!file || file.isTest || !statement || own === undefined || !/^[A-Za-z_$][\w$]*$/.test(own)) continue;
    if (!/^(?:call_expression|ternary_expression|await_expression|as_expression)$/.test(place.node.type))
      continue;
    const made = madeAt({ ...place, members: [] }, scene.context, javascriptStepBack).filter(
      ({ kind }) => kind !== "nothing",
    );
    if (made.length === 0 || made.some(({ kind }) => kind !== "json")) continue;
    const dates = [...new Set([own, ...datesOf(scene, file, place.node), ...datesMadeBeside(place.node)])];
    return [
      guess(scene, 0.86, {
        name: "dates_made_again",
        sentence: "The request is answered with dates that are dates again",
        cause: `\`${place.node.text.slice(0, 60)}\` came out of JSON, where dates are texts.`,
        explanation: `Makes ${dates.map((name) => `\`${name}\``).join(", ")} a date again where it comes in.`,
        edits: revived(scene, file, statement, place.node, dates, isItem),
        basis: "standard",
        place: { path: file.path, line: startLineOf(statement) },
      }),
    ];
  }
  return [];
}

/** Fields that the function makes dates of where it does not read them back. */
function datesMadeBeside(node: Node): string[] {
  const pairs = functionAround(node)?.descendantsOfType("pair") ?? [];
  return pairs.flatMap((pair) => {
    const key = field(pair, "key");
    const isMade = /^new Date\([^)]/.test(field(pair, "value")?.text ?? "");
    return key?.type === "property_identifier" && isMade ? [key.text] : [];
  });
}

/** Fields of the type `Date` that the declared type of the function has. */
function datesOf({ investigation: { code } }: Scene, file: SourceFile, node: Node): string[] {
  const definition = ancestorOfType(node, [
    "function_declaration",
    "arrow_function",
    "function_expression",
    "method_definition",
  ]);
  const declared = definition ? (field(definition, "return_type")?.text ?? "") : "";
  const names = declared.match(/\b[A-Z]\w*\b/g) ?? [];
  return names
    .filter((name) => name !== "Promise")
    .flatMap((name) => {
      const path = code.resolve(file.path, name)?.path ?? file.path;
      const body = (code.file(path)?.tree.rootNode.descendantsOfType("interface_declaration") ?? []).find(
        (one) => field(one, "name")?.text === name,
      );
      return (body ? (field(body, "body")?.namedChildren ?? []) : []).flatMap((part) =>
        /^:\s*Date$/.test(field(part, "type")?.text ?? "") && !part.text.includes("?")
          ? (field(part, "name")?.text ?? [])
          : [],
      );
    });
}

function revived(
  { investigation: { code } }: Scene,
  file: SourceFile,
  statement: Node,
  value: Node,
  dates: readonly string[],
  isList: boolean,
): Edit[] {
  const name = freeName(code, file, statement, "found");
  const end = usesSemicolons(file) ? ";" : "";
  const indent = indentOf(file, statement);
  if (isList) {
    const item = freeName(code, file, statement, "item");
    const entries = dates.map((date) => `${date}: new Date(${item}.${date})`).join(", ");
    const list = /^(?:await|as)_expression$/.test(value.type) ? `(${value.text})` : value.text;
    const text = `return ${list}.map((${item}) => ({ ...${item}, ${entries} }))${end}`;
    return [textEdit(file, statement.startIndex, statement.endIndex, text)];
  }
  const made = dates.map((date) => `${date}: new Date(${name}.${date})`).join(", ");
  const text = [
    `const ${name} = ${value.text}${end}`,
    `return ${name} && { ...${name}, ${made} }${end}`,
  ].join(`\n${indent}`);
  return [textEdit(file, statement.startIndex, statement.endIndex, text)];
}
