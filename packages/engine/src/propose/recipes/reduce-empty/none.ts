import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { handlerAround } from "../../../code/javascript/handlers.ts";
import { endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { conventionalAnswer, javascriptHouseAnswer } from "../../house/javascript/answer.ts";
import { consumptionOf } from "../../house/javascript/consumption.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import type { RefusalTarget } from "../../house/javascript/write-refusal.ts";
import { areDelicate } from "../fault/delicate.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { insertBefore, replaceNode, statementOf } from "../javascript/statements.ts";

/**
 * The best of none, where the house says nothing: a handler whose whole answer it is has nothing to answer; a value that is
 * only shown is none. Where somebody goes on with it, nobody knows what is right.
 */
export function noneIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const call = reduceOf(fault);
  const list = call ? field(field(call, "function") ?? call, "object") : null;
  if (!call || !list || !isReadTwice(list)) return [];
  return (
    shown(investigation, fault, call, list) ??
    shownLater(investigation, fault, call, list) ??
    answeredAbsent(investigation, fault, call, list)
  );
}

/** `const latest = days.reduce(…); return { latest: latest.id }`: entries of an answer that are read of the best one. */
function shownLater(
  { code, event }: Investigation,
  { file }: JavascriptFault,
  call: Node,
  list: Node,
): Idea[] | null {
  const declarator = call.parent?.type === "variable_declarator" ? call.parent : null;
  const name = declarator && field(declarator, "name");
  const block = declarator?.parent?.parent;
  if (name?.type !== "identifier" || block?.type !== "statement_block") return null;
  const uses = block
    .descendantsOfType(["identifier", "shorthand_property_identifier"])
    .filter((node) => node.text === name.text && node.startIndex > call.endIndex);
  const reads = uses.flatMap((use) => {
    const read = use.parent?.type === "member_expression" ? use.parent : null;
    const whole = read && field(read, "object")?.id === use.id ? endOfChain(read) : null;
    const entry = whole?.parent?.type === "pair" ? whole.parent : null;
    const isEntry =
      whole !== null && whole !== undefined && consumptionOf(code, file.path, whole) === "entry";
    return entry && whole && isEntry ? [{ use, whole, key: field(entry, "key")?.text ?? "" }] : [];
  });
  if (reads.length === 0 || reads.length !== uses.length || areDelicate(reads.map(({ key }) => key)))
    return null;
  return [
    {
      name: "nothing_of_none",
      sentence: "The request is answered also for an empty list",
      cause: "`reduce` gets an empty list, of which none can be chosen.",
      explanation: `Takes none for the best of an empty list, and gives \`null\` for what is read of it.`,
      edits: [
        { ...replaceNode(file, call, `${list.text}.length > 0 ? ${call.text} : null`), part: "fix" },
        ...reads.map(({ use, whole }) => ({
          ...replaceNode(file, whole, `${use.text}?.${whole.text.slice(use.text.length + 1)} ?? null`),
          part: "fix",
        })),
      ].map((edit) => ({ ...edit, together: "none" })),
      basis: "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/** Entries of an answer, and parts of a text. */
function shown(
  { code, event }: Investigation,
  { file }: JavascriptFault,
  call: Node,
  list: Node,
): Idea[] | null {
  const whole = endOfChain(call);
  const consumption = consumptionOf(code, file.path, whole);
  if (consumption !== "entry" && consumption !== "text" && consumption !== "asked") return null;
  const key = whole.parent?.type === "pair" ? field(whole.parent, "key")?.text : null;
  if (consumption !== "entry" && areDelicate([key])) return null;
  const nothing = consumption === "text" ? '""' : "null";
  const text = `${list.text}.length > 0 ? ${whole.text} : ${nothing}`;
  const isSide = /^(?:binary|await|unary)_expression$/.test(whole.parent?.type ?? "");
  return [
    {
      name: "nothing_of_none",
      sentence: "The request is answered also for an empty list",
      cause: "`reduce` gets an empty list, of which none can be chosen.",
      explanation: `Gives \`${nothing}\` for an empty list.`,
      edits: [{ ...replaceNode(file, whole, isSide ? `(${text})` : text), part: "fix" }],
      basis: "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

/** The handler refuses before it chooses: what was asked for is not there. */
function answeredAbsent(
  { code }: Investigation,
  { file, handler }: JavascriptFault,
  call: Node,
  list: Node,
): Idea[] {
  const statement = statementOf(call);
  const symbol = statement && innermost(code.symbolsOf(file.path)?.functions ?? [], statement);
  const own = symbol ? handlerAround(code, symbol) : null;
  if (!statement || !own || !handler || own.node.id !== handler.node.id) return [];
  if (field(own.node, "body")?.id !== statement.parent?.id) return [];
  const thing = javascriptThing(list.text, null) ?? [];
  const target: RefusalTarget = { file, statement, thing, subject: list.text, key: null, handler: own };
  const answer =
    javascriptHouseAnswer(code, "absent", target, null) ?? conventionalAnswer(code, own, "absent", target);
  if (!answer) return [];
  const lines = [`if (${list.text}.length === 0) {`, ...answer.lines.map((line) => `\t${line}`), "}"];
  return [
    {
      name: "nothing_of_none",
      sentence: `An empty list is answered with ${answer.status}`,
      cause: "`reduce` gets an empty list, of which none can be chosen.",
      explanation: `Refuses with ${answer.status} where there is none to choose from.`,
      edits: [...answer.imports, insertBefore(file, statement, lines)].map((edit) => ({
        ...edit,
        part: "fix",
      })),
      basis: "guess",
      expectation: answered([answer.status], answer.detail === null ? [] : [answer.detail]),
      place: { path: file.path, line: startLineOf(call) },
    },
  ];
}

function reduceOf({ file, line }: JavascriptFault): Node | null {
  const found = file.tree.rootNode
    .descendantsOfType("call_expression")
    .filter((node) => startLineOf(node) <= line && line <= endLineOf(node))
    .filter((node) => /^reduce(?:Right)?$/.test(lastNameOf(field(node, "function") ?? node) ?? ""))
    .filter((node) => field(node, "arguments")?.namedChildren.length === 1);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function innermost(functions: readonly FunctionSymbol[], statement: Node): FunctionSymbol | null {
  return (
    functions.findLast(
      ({ node }) => node.startIndex <= statement.startIndex && statement.endIndex <= node.endIndex,
    ) ?? null
  );
}

function isReadTwice(list: Node): boolean {
  return list.type === "identifier" || (list.type === "member_expression" && /^[\w$.]+$/.test(list.text));
}

function endOfChain(call: Node): Node {
  let whole: Node = call;
  while (whole.parent) {
    const outer: Node = whole.parent;
    const isBase = (field(outer, "object") ?? field(outer, "function"))?.id === whole.id;
    if (!(isBase && /^(?:member_expression|call_expression|subscript_expression)$/.test(outer.type))) break;
    whole = outer;
  }
  return whole;
}
