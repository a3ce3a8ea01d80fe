import { functionAround } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { failingValue } from "../../../diagnose/origin/failing-value.ts";
import type { Investigation } from "../../../investigation.ts";
import { nullableEntry } from "../../house/javascript/nullable-entry.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { insertBefore, replaceNode, usesSemicolons } from "../javascript/statements.ts";

/** An item that an empty list does not have. */
const ITEM =
  /(?:\[0\]|\[[\w.]+\.length - 1\]|\.at\(-?\d+\)|\.(?:find|findLast|shift|pop)\((?:[^()]|\([^()]*\))*\))$/;

/** A list without the item of which a function gives a part: the result is null, where its type says that it may be. */
export function nullableEntryIdeas(investigation: Investigation): Idea[] {
  const { code, event } = investigation;
  const value = failingValue(investigation);
  const file = value ? code.file(value.place.path) : null;
  const found = value?.place.node;
  const node = found?.type === "non_null_expression" ? found.firstNamedChild : found;
  if (!file || !found || !node || !ITEM.test(node.text) || node.text.includes("\n")) return [];
  const definition = functionAround(node);
  const symbol = code.symbolsOf(file.path)?.functions.find((one) => one.node.id === definition?.id);
  const place = symbol && nullableEntry(code, symbol);
  let statement = node.parent;
  while (statement && !/_statement$/.test(statement.type)) statement = statement.parent;
  const body = definition && field(definition, "body");
  if (!place || statement?.type !== "return_statement" || statement.parent?.id !== body?.id) return [];
  const name = freeName(code, file, statement, "found");
  const end = usesSemicolons(file) ? ";" : "";
  const lines = [`const ${name} = ${node.text}${end}`, `if (!${name}) return null${end}`];
  return [
    {
      name: "no_items",
      sentence: "Without items the request is answered",
      cause: `\`${node.text.slice(0, 60)}\` is not there where the list is empty, and is read without looking.`,
      explanation: `Gives \`null\` where there is no item, as ${place} says of the result.`,
      edits: [insertBefore(file, statement, lines), replaceNode(file, found, name)].map((edit) => ({
        ...edit,
        part: "fix",
        together: "fix",
      })),
      basis: "house",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(statement) },
    },
  ];
}
