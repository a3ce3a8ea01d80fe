import type { Node } from "web-tree-sitter";
import { handlerAround } from "../../../code/javascript/handlers.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { badValueAnswer } from "../javascript/refuse-input.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { insertBefore } from "../javascript/statements.ts";
import { sceneOf } from "../structure/scene.ts";

const OF_TEXT =
  /^(?:trim|trimStart|trimEnd|toLowerCase|toUpperCase|split|replace|replaceAll|startsWith|endsWith|match|matchAll|padStart|padEnd|charAt|normalize|localeCompare|substring|substr)$/;
const OF_LIST = /^(?:map|filter|forEach|reduce|some|every|find|flatMap|join)$/;

/** A part of the request that came as another kind than a text or a list, which anybody can send, is refused. */
export function sentKindIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const place = sceneOf(investigation, fault)?.trace.ways[0]?.place;
  const method = place?.members[0]?.name ?? "";
  const file = place && investigation.code.file(place.path);
  const isText = OF_TEXT.test(method);
  if (
    !place ||
    !file ||
    !(isText || OF_LIST.test(method)) ||
    !/^(?:identifier|member_expression)$/.test(place.node.type)
  )
    return [];
  const part = requestPartOf(investigation, place.path, place.node);
  const symbol = investigation.code.functionAt(place.path, startLineOf(place.node));
  const handler = symbol && handlerAround(investigation.code, symbol);
  if (!part?.name || !/^(?:query|body)$/.test(part.kind) || !handler || handler.path !== place.path)
    return [];
  const statement = statementIn(handler.node, place.node);
  if (!statement) return [];
  const subject = place.node.text;
  const target = { file, statement, thing: [part.name], subject };
  const answer = badValueAnswer(investigation.code, handler, target, null);
  if (!answer) return [];
  const other = isText ? `typeof ${subject} !== "string"` : `!Array.isArray(${subject})`;
  // What may be left out is asked for where it was sent.
  const kind = mayBeAbsent(handler.node, place.node) ? `${subject} !== undefined && ${other}` : other;
  const quote = file.text.split("'").length > file.text.split('"').length ? "'" : '"';
  const condition = kind.replaceAll('"', quote);
  // The house's words for a part that is missing say something else of one that is there.
  const said = answer.lines.map((line) =>
    line.replace(/\bis (?:required|missing)\b/i, isText ? "must be a text" : "must be a list"),
  );
  const [only] = said;
  const lines =
    !answer.isBlock || answer.lines.length === 1
      ? [`if (${condition}) ${only}`]
      : [`if (${condition}) {`, ...said.map((line) => `\t${line}`), "}"];
  const what = isText ? "a text" : "a list";
  const where = answer.evidence.length > 0 ? `, in the form of ${answer.evidence.join(", ")}` : "";
  return [
    {
      name: `${part.name.replace(/\W+/g, "_")}_of_another_kind`,
      sentence: `A ${part.name} that is not ${what} is answered with ${answer.status}`,
      cause: `\`${part.name}\` of the request is not ${what}, and is used as one: a parameter that is sent twice is a list.`,
      explanation: `Refuses a \`${part.name}\` that is not ${what} with ${answer.status}${where}.`,
      edits: [...answer.imports, insertBefore(file, statement, lines)].map((edit) => ({
        ...edit,
        part: "fix",
      })),
      basis: answer.basis,
      expectation: answered([answer.status]),
      place: { path: file.path, line: startLineOf(statement) },
      variant: null,
    },
  ];
}

/** Whether the handler reads the part as one that need not be there: `names?.split(",")`, `tags ? … : []`, `sort ?? "id"`. */
function mayBeAbsent(handler: Node, node: Node): boolean {
  const text = handler.text.replace(/\s+/g, "");
  const name = node.text.replace(/\s+/g, "").replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`${name}(?:\\?\\.|\\?\\?|\\|\\||&&|\\?[^.?])|\\(${name}\\)|[!=]==?undefined`).test(text);
}

/** The statement of a handler's own body that holds a node. */
function statementIn(handler: Node, node: Node): Node | null {
  const body = handler.childForFieldName("body");
  return (
    body?.namedChildren.find(
      (child) => child.startIndex <= node.startIndex && node.endIndex <= child.endIndex,
    ) ?? null
  );
}
