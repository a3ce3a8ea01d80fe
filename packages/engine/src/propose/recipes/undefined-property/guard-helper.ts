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
import { refusedStatus } from "../../house/javascript/status.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import type { RefusalTarget } from "../../house/javascript/write-refusal.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { freeName } from "../javascript/names.ts";
import { requestPartOf } from "../javascript/request-part.ts";
import { insertAfter, insertBefore, replaceNode, usesSemicolons } from "../javascript/statements.ts";
import { givesResults } from "./failure-result.ts";
import { guardEdits, isEndOfAnsweredList, isIdOfPath, iterationOfItems } from "./guard-absent.ts";
import { operandOf } from "./operand.ts";
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
  const site = sitesOf(code, origin).find((found) => found.handler === null);
  const symbol = site ? functionAround(code, site) : null;
  if (!handler || !site || !symbol || givesNothing(symbol) || givesResults(symbol)) return [];
  const calls = callsOf(code, symbol);
  const [call] = calls;
  if (!call || calls.length !== 1) return [];
  const answering = siteAt(code, call.path, call.node);
  if (answering?.handler?.node.id !== handler.node.id) return [];
  // The end of a list that is looked at as a whole, or one of many items: nothing that the client asked for.
  if (isEndOfAnsweredList(site.expression) || iterationOfItems(site.statement) !== null) return [];
  const asking = askedFor(answering);
  // A search by a callback may serve a part of the result alone; that callers ask for nothing tells that it serves the whole.
  const isSearch = code.functionAt(site.file.path, startLineOf(site.expression))?.node.id !== symbol.node.id;
  if (site.name !== null && isSearch && !asking) return [];
  const reading = isReading(site.expression);
  const part = reading ? requestPartOf(investigation, site.file.path, readText(site.expression)) : null;
  // Text of the project's own that does not fit is no fault of the client.
  if (reading && !part?.name) return [];
  const thing = part?.name ? [part.name] : (javascriptThing(site.name, site.expression) ?? []);
  const found = site.name ?? freeName(code, site.file, site.statement, thing.join("_") || "found");
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
  const back = nothingEdits(site, symbol, found);
  if (back && asking)
    return [
      {
        name: `unknown_${thing.join("_") || "value"}`,
        sentence: `An unknown ${thing.join(" ") || "value"} is answered as nothing that was found`,
        cause:
          `\`${symbol.name}\` reads from what it looked up without looking whether it found anything, though its caller asks for that: ${origin.why}`
            .replace(/\.$/, "")
            .slice(0, 200),
        explanation: `\`${symbol.name}\` gives null where it finds nothing, which ${answering.file.path}:${startLineOf(asking)} asks for.`,
        edits: back,
        basis: "house",
        expectation: expectationOf(code, answering.file.path, asking),
        place: { path: site.file.path, line: startLineOf(site.statement) },
      },
    ];
  // What is read at once is expected to be there, unless it was a client who named it.
  if (site.name === null && !isNamedByClient(investigation, site)) return [];
  const plain = own ?? conventionalAnswer(code, answering.handler, situation, target);
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
    { file, statement, expression, name: own }: Site,
    { node }: FunctionSymbol,
    name: string,
  ): CandidateEdit[] | null {
    const end = usesSemicolons(file) ? ";" : "";
    const type = typeEdit(file, node);
    if (type === null) return null;
    const leave = `if (!${name}) return null${end}`;
    if (own !== null) return [...type, { ...insertAfter(file, statement, [leave]), part: "fix" }];
    return [
      ...type,
      {
        ...insertBefore(file, statement, [`const ${name} = ${expression.text}${end}`, leave]),
        part: "fix" as const,
      },
      { ...replaceNode(file, expression, name), part: "fix" as const },
    ].map((edit) => ({ ...edit, together: "nothing" }));
  }
}

/** `if (!invite) return …` right after the call whose result it asks for. */
function askedFor({ statement, name }: Site): Node | null {
  const next = statement.nextNamedSibling;
  const condition = next?.type === "if_statement" ? field(next, "condition")?.text : undefined;
  const isAsked =
    name !== null && [`(!${name})`, `(${name} === null)`, `(${name} == null)`].includes(condition ?? "");
  return isAsked ? next : null;
}

function expectationOf(code: CodeIndex, path: string, asking: Node): Idea["expectation"] {
  const branch = field(asking, "consequence");
  const status = branch && refusedStatus(code, path, branch);
  return status ? answered([status]) : NO_ERROR;
}

/** Whether the key of a lookup came with the request. */
function isNamedByClient(investigation: Investigation, { file, expression }: Site): boolean {
  const key = operandOf(expression);
  const call = expression.type === "call_expression" ? field(expression, "arguments")?.firstNamedChild : null;
  return [key, call].some((node) => node && requestPartOf(investigation, file.path, node) !== null);
}

/** The innermost function that holds the lookup itself; a callback may begin in the same line. */
function functionAround(code: CodeIndex, { file, expression }: Site): FunctionSymbol | null {
  const around = (code.symbolsOf(file.path)?.functions ?? []).filter(
    ({ node }) => node.startIndex <= expression.startIndex && expression.endIndex <= node.endIndex,
  );
  return around.toSorted((left, right) => right.node.startIndex - left.node.startIndex)[0] ?? null;
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
