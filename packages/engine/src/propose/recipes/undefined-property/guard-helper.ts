import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import { keyOfLookup } from "../../house/javascript/refusals.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import type { RefusalTarget } from "../../house/javascript/write-refusal.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { requestPartOf } from "../javascript/refuse-input.ts";
import { insertAfter, usesSemicolons } from "../javascript/statements.ts";
import { guardEdits, isEndOfAnsweredList, isIdOfPath, iterationOfItems } from "./guard-absent.ts";
import { type Site, siteAt, sitesOf } from "./sites.ts";

/** `TEXTS[language]` */
const CONSTANT_TABLE = /^[A-Z][A-Z0-9_]*\[/;

/**
 * A lookup in a function that only one handler calls: the function says that it found nothing, and the handler refuses.
 * Where others call it too, what they would make of nothing is not known.
 */
export function helperGuardIdeas(
  investigation: Investigation,
  { handler }: JavascriptFault,
  origin: Origin,
): Idea[] {
  const { code } = investigation;
  const site = sitesOf(code, origin).find((found) => found.handler === null && found.name !== null);
  const symbol = site ? code.functionAt(site.file.path, startLineOf(site.expression)) : null;
  if (!handler || !site?.name || !symbol || givesNothing(symbol)) return [];
  const calls = callsOf(code, symbol);
  const [call] = calls;
  if (!call || calls.length !== 1) return [];
  const answering = siteAt(code, call.path, call.node);
  if (answering?.handler?.node.id !== handler.node.id) return [];
  // The end of a list that is looked at as a whole, or one of many items: nothing that the client asked for.
  if (isEndOfAnsweredList(site.expression) || iterationOfItems(site.statement) !== null) return [];
  const reading = isReading(site.expression);
  const part = reading ? requestPartOf(investigation, site.file.path, readText(site.expression)) : null;
  // Text of the project's own that does not fit is no fault of the client.
  if (reading && !part?.name) return [];
  const thing = part?.name ? [part.name] : (javascriptThing(site.name, site.expression) ?? []);
  const name = answering.name ?? freeName(code, answering.file, answering.statement, resultName(symbol));
  const key = keyOfLookup(answering.expression);
  const target: RefusalTarget = {
    file: answering.file,
    statement: answering.statement,
    thing,
    subject: name,
    key,
    handler: answering.handler,
    further: [name],
  };
  const situation = reading ? "bad_value" : "absent";
  const own = javascriptHouseAnswer(code, situation, target, site.expression);
  const plain = own ?? conventionalAnswer(code, answering.handler, situation, target);
  const back = nothingEdits(site, symbol);
  if (!plain || !back) return [];
  const basis = own ? own.basis : reading || isIdOfPath(answering, key) ? "standard" : "guess";
  // What a table of constants lacks is no thing that somebody asked for.
  if (basis === "guess" && CONSTANT_TABLE.test(site.expression.text)) return [];
  const shown = thing.join(" ") || "value";
  const where = plain.evidence.length > 0 ? `, as ${plain.evidence.join(", ")} do` : "";
  return [
    {
      name: reading ? `bad_${shown.replaceAll(" ", "_")}` : `unknown_${thing.join("_") || "value"}`,
      sentence: `${reading ? "A bad" : "An unknown"} ${shown} is answered with ${plain.status}`,
      cause:
        `\`${symbol.name}\` reads from what it looked up without looking whether it found anything: ${origin.why}`
          .replace(/\.$/, "")
          .slice(0, 200),
      explanation: `\`${symbol.name}\` gives null where it finds nothing, and the handler refuses with ${plain.status}${where}.`,
      edits: [
        ...back,
        ...guardEdits(answering, name, { ...plain, condition: (subject) => `${subject} === null` }, "null"),
        // A helper that gives null is half of it: a test of the helper alone does not see the handler.
      ].map((edit) => ({ ...edit, together: "guard" })),
      basis,
      expectation: answered([plain.status], plain.detail === null ? [] : [plain.detail]),
      place: { path: site.file.path, line: startLineOf(site.statement) },
    },
  ];

  /** The function gives null right after the lookup, and its type says so. */
  function nothingEdits(
    { file, statement, name: found }: Site,
    { node }: FunctionSymbol,
  ): CandidateEdit[] | null {
    const end = usesSemicolons(file) ? ";" : "";
    const type = typeEdit(file, node);
    if (type === null || found === null) return null;
    return [...type, { ...insertAfter(file, statement, [`if (!${found}) return null${end}`]), part: "fix" }];
  }
}

/** Text that does not fit a pattern is a bad value, not a thing that is absent. */
function isReading(expression: Node): boolean {
  const call = expression.type === "call_expression" ? expression : expression.firstNamedChild;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  return /^(?:match|exec)$/.test(callee ? (field(callee, "property")?.text ?? "") : "");
}

/** The text that a pattern is held against: `text.match(pattern)`, `pattern.exec(text)`. */
function readText(expression: Node): Node {
  const call =
    expression.type === "call_expression" ? expression : (expression.firstNamedChild ?? expression);
  const callee = field(call, "function");
  const isExec = callee && field(callee, "property")?.text === "exec";
  return (
    (isExec ? field(call, "arguments")?.firstNamedChild : callee && field(callee, "object")) ?? expression
  );
}

/** Whether callers know already that this function may give nothing, or get nothing at all from it. */
function givesNothing({ node }: FunctionSymbol): boolean {
  const returns = returnsOf(node);
  return (
    returns.values.length === 0 ||
    returns.canFallOff ||
    returns.bare.length > 0 ||
    returns.isGenerator ||
    returns.values.some((value) => /^(?:null|undefined)$/.test(value.type))
  );
}

function callsOf(code: CodeIndex, symbol: FunctionSymbol): { readonly path: string; readonly node: Node }[] {
  return code
    .callsOf(symbol.name)
    .filter(({ path }) => code.file(path)?.isTest === false)
    .filter(({ path, node }) =>
      calleesOf(code, path, node).some((callee) => callee.symbol.node.id === symbol.node.id),
    )
    .map(({ path, node }) => ({ path, node }));
}

function resultName({ name }: FunctionSymbol): string {
  const plain = name.replace(/^(?:get|find|load|parse|read|compute|calculate|make|build|fetch)(?=[A-Z])/, "");
  return plain === "" || plain === name ? "found" : plain[0]?.toLowerCase() + plain.slice(1);
}

/** A declared type gets its `null`; none is declared in most code. Null where the type cannot be extended by text. */
function typeEdit(file: SourceFile, definition: Node): CandidateEdit[] | null {
  const declared = field(definition, "return_type");
  const type = declared?.firstNamedChild;
  if (!type) return [];
  if (/\bnull\b/.test(type.text)) return [];
  const isAsync = definition.children.some((child) => child.type === "async");
  if (!isAsync) return [{ ...textEdit(file, type.endIndex, type.endIndex, " | null"), part: "fix" }];
  const list = type.type === "generic_type" ? type.descendantsOfType("type_arguments")[0] : null;
  const inner = list?.firstNamedChild;
  return inner && ancestorOfType(inner, ["generic_type"])?.id === type.id
    ? [{ ...textEdit(file, inner.endIndex, inner.endIndex, " | null"), part: "fix" }]
    : null;
}
