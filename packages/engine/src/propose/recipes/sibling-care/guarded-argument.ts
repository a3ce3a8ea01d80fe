import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { escapedPattern } from "../../../code/escaped-pattern.ts";
import { functionAround } from "../../../code/javascript/handlers.ts";
import { dottedName, endLineOf, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { wordsOfName } from "../../house/words.ts";
import { areDelicate } from "../fault/delicate.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { namesAt } from "../javascript/names.ts";
import { insertBefore, statementOf } from "../javascript/statements.ts";
import { isNeutral } from "../structure/neutral.ts";
import { isGivenHere, leavingIn } from "./exit-twin.ts";
import { bare } from "./unify.ts";
import { written } from "./write.ts";

/** A value that is handed to a function as it is, and was not there. */
interface Handed {
  readonly file: SourceFile;
  readonly call: Node;
  readonly index: number;
  /** The argument without marks of its type. */
  readonly value: Node;
}

interface Offer {
  readonly edits: readonly Edit[];
  readonly said: string;
  readonly where: string;
  readonly status: number | null;
  /** 2 in the same function, 1 in the same file, 0 elsewhere. */
  readonly near: number;
}

const PART = /^(?:identifier|member_expression)$/;
/**
 * `sendPaper(res, boat.manual)` beside `if (!boat.licence) return reply(res, 404, …); return sendPaper(res, boat.licence)`,
 * `utc(rental.emptied)` beside `paid ? utc(paid) : ""`: the same function is handed such a part only where it is there.
 */
export function guardedArgumentIdea(investigation: Investigation, fault: JavascriptFault): Idea | null {
  for (const handed of handedOnTrace(investigation, fault)) {
    if (areDelicate([lastNameOf(handed.value) ?? handed.value.text])) continue;
    if (isAskedFor(handed)) return null;
    const offers = twinCalls(investigation.code, handed).flatMap(
      (twin) => chosen(handed, twin) ?? left(investigation, handed, twin) ?? [],
    );
    const near = Math.max(...offers.map((offer) => offer.near));
    const [first, ...others] = offers.filter((offer) => offer.near === near);
    if (!first || others.some(({ said }) => said !== first.said)) continue;
    const isRead = investigation.event?.request?.method?.toUpperCase() === "GET";
    return {
      name: "asked_for_as_elsewhere",
      sentence: "What is not there is dealt with as elsewhere",
      cause: `\`${handed.value.text}\` is handed to \`${calleeText(handed.call)}\` as it is; ${first.where} asks first whether such a part is there.`,
      explanation: `Asks whether \`${handed.value.text}\` is there, as ${first.where} does with its part.`,
      edits: first.edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: "house",
      expectation:
        first.status !== null && fault.handler
          ? answered([first.status])
          : isRead && first.status === null
            ? FINE
            : NO_ERROR,
      place: { path: handed.file.path, line: startLineOf(handed.call) },
    };
  }
  return null;
}

function calleeText(call: Node): string {
  return (field(call, "function") ?? field(call, "constructor") ?? call).text.slice(0, 40);
}

/** What the wrong value was handed over by; where the message does not tell the value, the only argument of calls on the trace. */
function handedOnTrace(investigation: Investigation, fault: JavascriptFault): Handed[] {
  const { code } = investigation;
  const ways = traceWays(investigation)?.ways ?? [];
  const found = ways.flatMap(({ place }) => {
    const file = code.file(place.path);
    const handed = file && !file.isTest && place.members.length === 0 ? handedAt(file, place.node) : null;
    return handed ? [handed] : [];
  });
  if (ways.length > 0) return found;
  return fault.frames
    .slice(0, -1)
    .toReversed()
    .flatMap(({ path, line }, index) => {
      const file = code.file(path);
      const next = fault.frames[fault.frames.length - 1 - index];
      const called = next && code.functionAt(next.path, next.line)?.name;
      const calls = (file?.tree.rootNode.descendantsOfType("call_expression") ?? []).filter(
        (call) =>
          startLineOf(call) <= line &&
          line <= endLineOf(call) &&
          field(call, "arguments")?.namedChildCount === 1 &&
          lastNameOf(field(call, "function") ?? call) === called,
      );
      const [call] = calls;
      const value = call && field(call, "arguments")?.firstNamedChild;
      const handed = file && value && calls.length === 1 ? handedAt(file, value) : null;
      return handed ? [handed] : [];
    });
}

function handedAt(file: SourceFile, node: Node): Handed | null {
  let whole = node;
  while (whole.parent && /^(?:parenthesized|non_null|as|satisfies)_expression$/.test(whole.parent.type))
    whole = whole.parent;
  const list = whole.parent?.type === "arguments" ? whole.parent : null;
  const call = list?.parent;
  const value = bare(whole);
  if (!list || !call || !/^(?:call|new)_expression$/.test(call.type) || !PART.test(value.type)) return null;
  const index = list.namedChildren.findIndex(({ id }) => id === whole.id);
  return index < 0 ? null : { file, call, index, value };
}

/** Whether the value is asked for in front of the call already: then it was not forgotten. */
function isAskedFor({ call, value }: Handed): boolean {
  const scope = functionAround(call);
  for (let node: Node | null = call; node && node.id !== scope?.id; node = node.parent) {
    const condition = /^(?:ternary_expression|if_statement)$/.test(node.type)
      ? field(node, "condition")
      : null;
    if (condition && condition.endIndex <= call.startIndex && mentions(condition, value)) return true;
    if (guardsBefore(node).some((guard) => mentions(field(guard, "condition"), value))) return true;
  }
  return false;
}

function mentions(condition: Node | null, value: Node): boolean {
  const text = plain(value);
  return (
    condition !== null &&
    [condition, ...condition.descendantsOfType(["identifier", "member_expression"])].some(
      (part) => plain(part) === text,
    )
  );
}

function plain(node: Node): string {
  return bare(node).text.replace(/\?\.|!\./g, ".");
}

interface TwinCall {
  readonly file: SourceFile;
  readonly call: Node;
  readonly value: Node;
}

/** Other calls of the same function with a part in the same place. */
function twinCalls(code: CodeIndex, { file, call, index, value }: Handed): TwinCall[] {
  const callee = field(call, "function") ?? field(call, "constructor");
  const name = callee && lastNameOf(callee);
  if (!callee || !name) return [];
  const own = dottedName(callee) === null ? null : code.resolve(file.path, callee.text);
  return code.callsOf(name).flatMap(({ path, node }): TwinCall[] => {
    const other = code.file(path);
    const called = field(node, "function") ?? field(node, "constructor");
    const given = field(node, "arguments")?.namedChildren[index];
    const part = given && bare(given);
    if (!other || other.isTest || !called || !part || !PART.test(part.type) || node.type !== call.type)
      return [];
    if (path === file.path ? node.startIndex === call.startIndex : !own) return [];
    const theirs = path === file.path ? own : code.resolve(path, called.text);
    const isSame =
      path === file.path
        ? called.text === callee.text
        : theirs !== null && theirs.path === own?.path && theirs.name === own.name && own.node !== null;
    return isSame &&
      (path !== file.path || part.text !== value.text || functionAround(node) !== functionAround(call))
      ? [{ file: other, call: node, value: part }]
      : [];
  });
}

function nearness(handed: Handed, twin: TwinCall): number {
  if (handed.file.path !== twin.file.path) return 0;
  return functionAround(handed.call)?.id === functionAround(twin.call)?.id ? 2 : 1;
}

/** `paid ? utc(paid) : ""` */
function chosen(handed: Handed, twin: TwinCall): Offer | null {
  const whole = bracketed(twin.call);
  const choice = whole.parent;
  if (choice?.type !== "ternary_expression") return null;
  const condition = field(choice, "condition");
  const isThen = field(choice, "consequence")?.id === whole.id;
  const instead = field(choice, isThen ? "alternative" : "consequence");
  const asked = condition && bare(condition);
  if (!asked || !instead || !isNeutral(instead)) return null;
  const theirs = plain(twin.value);
  const form = asked.text.replace(/\?\.|!\./g, ".");
  const isThere =
    form === theirs || new RegExp(`^${escapedPattern(theirs)} !==? (?:null|undefined)$`).test(form);
  const isNot =
    form === `!${theirs}` || new RegExp(`^${escapedPattern(theirs)} ===? (?:null|undefined)$`).test(form);
  if (isThen ? !isThere : !isNot) return null;
  const { file, call, value } = handed;
  const question = form.replace(theirs, () => value.text);
  const list = field(call, "arguments")?.namedChildren[handed.index];
  if (!list) return null;
  const made =
    call.text.slice(0, list.startIndex - call.startIndex) +
    value.text +
    call.text.slice(list.endIndex - call.startIndex);
  const text = isThen ? `${question} ? ${made} : ${instead.text}` : `${question} ? ${instead.text} : ${made}`;
  const isLoose = /^(?:binary|unary|await|member|subscript|call|as)_expression$|^spread_element$/.test(
    call.parent?.type ?? "",
  );
  // In the manner of the house, where nothing asks for brackets.
  const isBracketed =
    call.parent?.type === "arrow_function" && choice.parent?.type === "parenthesized_expression";
  return {
    edits: [textEdit(file, call.startIndex, call.endIndex, isLoose || isBracketed ? `(${text})` : text)],
    said: text,
    where: `${twin.file.path}:${startLineOf(twin.call)}`,
    status: null,
    near: nearness(handed, twin),
  };
}

function bracketed(node: Node): Node {
  return node.parent?.type === "parenthesized_expression" ? bracketed(node.parent) : node;
}

/** `if (!boat.licence) return …` in front of the call, in the same block. */
function left({ code }: Investigation, handed: Handed, twin: TwinCall): Offer | null {
  const [statement, other] = [statementOf(handed.call), statementOf(twin.call)];
  const [scope, theirs] = [functionAround(handed.call), functionAround(twin.call)];
  if (!statement || !other || !scope || !theirs || !isInBlock(statement)) return null;
  const guard = guardsBefore(other).find((one) => asksWhetherAbsent(field(one, "condition"), twin.value));
  const leave = guard && leavingIn(guard);
  if (!guard || !leave || leave.type === "continue_statement") return null;
  const isSame = scope.id === theirs.id;
  if (!isSame && leave.type === "return_statement" && !isGivenHere(leave.firstNamedChild, theirs, scope))
    return null;
  const available = namesAt(code, handed.file, statement);
  const condition = field(guard, "condition");
  if (!condition) return null;
  const names = new Map([...available].map((name) => [name, name] as const));
  const made = written(
    code,
    { own: handed.file, house: twin.file },
    {
      whole: guard,
      core: condition,
      ownText: condition.text.replace(twin.value.text, () => handed.value.text),
    },
    names,
  );
  const said = made && retold(made.text, twin.value, handed.value);
  if (!made || said === null) return null;
  const column = guard.startPosition.column;
  const lines = said.split("\n").map((line, at) => {
    if (at === 0) return line;
    const rest = line.slice(Math.min(column, line.length - line.trimStart().length));
    return rest === rest.trimStart() ? rest : `\t${rest.trimStart()}`;
  });
  return {
    edits: [...made.imports, insertBefore(handed.file, statement, lines)],
    said,
    where: `${twin.file.path}:${startLineOf(guard)}`,
    status: refusedStatus(code, twin.file.path, leave),
    near: nearness(handed, twin),
  };
}

function isInBlock({ parent }: Node): boolean {
  return /^(?:statement_block|switch_case|switch_default|program)$/.test(parent?.type ?? "");
}

function guardsBefore(statement: Node): Node[] {
  if (!isInBlock(statement)) return [];
  return (statement.parent?.namedChildren ?? []).filter(
    (one) => one.type === "if_statement" && one.endIndex <= statement.startIndex,
  );
}

function asksWhetherAbsent(condition: Node | null, value: Node): boolean {
  const asked = condition ? bare(condition).text.replace(/\?\.|!\./g, ".") : "";
  const text = plain(value);
  return asked === `!${text}` || new RegExp(`^${escapedPattern(text)} ===? (?:null|undefined)$`).test(asked);
}

/** The same words about the other part. Null where they name the part of the twin in a way that cannot be told. */
function retold(text: string, theirs: Node, own: Node): string | null {
  const [from, to] = [lastNameOf(theirs) ?? theirs.text, lastNameOf(own) ?? own.text];
  if (from === to) return text;
  const [old, now] = [wordsOfName(from), wordsOfName(to)];
  const form = new RegExp(`(?<![A-Za-z])${old.join("([ _-]?)")}(?![a-z])`, "gi");
  return text.replace(/(["'`])(?:(?!\1)[^\\]|\\.)*\1/gs, (said) =>
    said.replace(form, (word, between: string | number) => {
      const joint = typeof between === "string" ? between : /_/.test(said) && !/\s/.test(said) ? "_" : " ";
      const written = now.join(joint);
      if (word === word.toUpperCase()) return written.toUpperCase();
      return /^[A-Z]/.test(word) ? written.charAt(0).toUpperCase() + written.slice(1) : written;
    }),
  );
}
