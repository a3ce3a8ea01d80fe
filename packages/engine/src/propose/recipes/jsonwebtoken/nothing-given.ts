import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { indentOf, indentUnit } from "../../../code/indent.ts";
import { handlerAround, isFunctionNode, parameterNames } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { bearsAbsence } from "../../house/javascript/bears-absence.ts";
import { documentedNothing } from "../../house/javascript/documented-nothing.ts";
import { refusedStatus } from "../../house/javascript/status.ts";
import { attemptEdit } from "../javascript/bad-value/attempt.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { answered, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { statementOf, usesSemicolons } from "../javascript/statements.ts";
import type { TokenLibrary } from "./libraries.ts";
import { callAt, conditionsFor } from "./token-calls.ts";

const NOTHING = /^(?:null|undefined|false|)$/;

/**
 * A function that reads tokens gives nothing where there is none, and who calls it goes on without: a token that does not
 * hold is none. It gives nothing for that too, so that all its callers are served. Null where no function promises that;
 * empty where one does and cannot be changed: an answer in one of its callers would be in the wrong place.
 */
export function nothingGivenIdeas(
  code: CodeIndex,
  { frames, exception }: JavascriptFault,
  library: TokenLibrary,
): Idea[] | null {
  for (const [index, { path, line }] of [...frames.entries()].toReversed()) {
    const file = code.file(path);
    const symbol = code.functionAt(path, line);
    const call = file && callAt(file, line, null);
    if (!file || !symbol || !call) continue;
    if (handlerAround(code, symbol)) return null;
    const nothing = nothingGivenBy(file, symbol, call);
    const use = nothing === null ? null : usedAbove(code, frames.slice(0, index), symbol);
    if (nothing === null || !use || isCaughtElsewhere(code, symbol)) return null;
    const edits = editsOf(code, file, call, nothing, library);
    if (!edits) return [];
    const status = use.status;
    const wasExpired = library.expired.test(exception.type);
    const kind = wasExpired ? "An expired" : "A refused";
    return [
      {
        name: "refused_token",
        sentence:
          status === null ? `${kind} token is none` : `${kind} token is answered with ${status}, as none is`,
        cause: `\`${symbol.name}\` gives nothing where there is no token, and lets ${exception.type} go where there is one that does not hold.`,
        explanation: `Gives \`${nothing || "undefined"}\` for every token that is refused, which ${use.place} goes on with; every other error goes.`,
        edits: edits.map((one) => ({ ...one, part: "fix" })),
        basis: "house",
        expectation: status === null ? NO_ERROR : answered([status]),
        place: { path, line: startLineOf(call) },
        variant: null,
      },
    ];
  }
  return null;
}

/** What a function gives where there is no token, as it is written there; null where it gives something or says nothing. */
function nothingGivenBy(file: SourceFile, { node }: FunctionSymbol, call: Node): string | null {
  if (ancestorOfType(call, ["try_statement"], node)) return null;
  const names = [...parameterNames(node), lastNameOf(field(call, "arguments")?.firstNamedChild ?? call)];
  const early = (field(node, "body")?.namedChildren ?? [])
    .filter((child) => child.type === "if_statement" && child.endIndex <= call.startIndex)
    .filter((guard) =>
      names.some((name) => name && new RegExp(`\\b${name}\\b`).test(field(guard, "condition")?.text ?? "")),
    )
    .flatMap((guard) => returnedBy(guard) ?? []);
  const [first] = early;
  if (first !== undefined) return early.every((text) => text === first) && NOTHING.test(first) ? first : null;
  const choice = ancestorOfType(call, ["ternary_expression"], node);
  const other = choice && [field(choice, "consequence"), field(choice, "alternative")];
  const given = other?.find(
    (one) => one && !(one.startIndex <= call.startIndex && call.endIndex <= one.endIndex),
  );
  if (given) return NOTHING.test(given.text) ? given.text : null;
  const declared = /\|\s*(null|undefined)\b/.exec(field(node, "return_type")?.text ?? "")?.[1];
  const told = declared ?? documentedNothing(file, node)?.value;
  return told !== undefined && NOTHING.test(told) ? told : null;
}

function returnedBy(guard: Node): string | null {
  const branch = field(guard, "consequence");
  const last = branch?.type === "statement_block" ? branch.namedChildren.at(-1) : branch;
  return last?.type === "return_statement" ? (last.firstNamedChild?.text ?? "") : null;
}

interface Use {
  readonly place: string;
  /** What is answered where nothing was given; null where the request goes on. */
  readonly status: number | null;
}

/** The caller on the trace that goes on where it is given nothing; null where none does. */
function usedAbove(code: CodeIndex, frames: JavascriptFault["frames"], called: FunctionSymbol): Use | null {
  let name = called.name;
  for (const { path, line } of frames.toReversed()) {
    const file = code.file(path);
    const symbol = code.functionAt(path, line);
    const call = file && callAt(file, line, name);
    const statement = call && statementOf(call);
    if (!call || !statement || !symbol) return null;
    const value = call.parent?.type === "await_expression" ? call.parent : call;
    const taken = value.parent;
    if (taken?.type === "return_statement") {
      name = symbol.name;
      continue;
    }
    const place = `${path}:${startLineOf(call)}`;
    const target = taken && (field(taken, "name") ?? field(taken, "left"));
    const isNamed =
      target !== null && /^(?:variable_declarator|assignment_expression)$/.test(taken?.type ?? "");
    if (!isNamed)
      return bearsAbsence(code, path, value) ? { place, status: statusAt(code, path, value) } : null;
    if (!/^(?:identifier|member_expression)$/.test(target?.type ?? "")) return null;
    const uses = symbol.node
      .descendantsOfType(target.type)
      .filter((node) => node.startIndex >= statement.endIndex && node.text === target.text);
    const [first] = uses;
    return first && bearsAbsence(code, path, first)
      ? {
          place: `${path}:${startLineOf(first)}`,
          status: statusFor(code, path, symbol.node, first, target.text),
        }
      : null;
  }
  return null;
}

/** `if (!read(token)) return res.status(401)…` */
function statusAt(code: CodeIndex, path: string, value: Node): number | null {
  const guard = ancestorOfType(value, ["if_statement"]);
  const branch = guard && field(guard, "consequence");
  return branch && value.endIndex <= branch.startIndex ? refusedStatus(code, path, branch) : null;
}

/** The answer of the first check behind, of the value or of what was made of it. */
function statusFor(code: CodeIndex, path: string, scope: Node, from: Node, name: string): number | null {
  const names = new Set([name]);
  for (const node of scope.descendantsOfType(["variable_declarator", "if_statement"])) {
    if (node.endIndex < from.startIndex) continue;
    const read = field(node, node.type === "if_statement" ? "condition" : "value")?.text ?? "";
    if (
      ![...names].some((one) => new RegExp(`(?<![\\w$.])${one.replace(/\W/g, "\\$&")}(?![\\w$])`).test(read))
    )
      continue;
    const made = field(node, "name");
    if (made) names.add(made.text);
    else return refusedStatus(code, path, field(node, "consequence") ?? node);
  }
  return null;
}

/** A caller that tells refusals apart itself would hear of none any more. */
function isCaughtElsewhere(code: CodeIndex, { name, path }: FunctionSymbol): boolean {
  return code.callsOf(name).some(({ path: at, node }) => {
    if (code.file(at)?.isTest || (at !== path && !code.importsOf(at).includes(path))) return false;
    for (
      let current: Node = node;
      current.parent && !isFunctionNode(current.parent);
      current = current.parent
    )
      if (
        current.parent.type === "try_statement" &&
        field(current.parent, "body")?.id === current.id &&
        field(current.parent, "handler")
      )
        return true;
    return false;
  });
}

function editsOf(
  code: CodeIndex,
  file: SourceFile,
  call: Node,
  nothing: string,
  library: TokenLibrary,
): Edit[] | null {
  const { isRefusal, imports } = conditionsFor(code, file, library);
  const end = usesSemicolons(file) ? ";" : "";
  const lines = [`if (${isRefusal}) return${nothing && ` ${nothing}`}${end}`, `throw error${end}`];
  const edit = returnedEdit(file, call, lines) ?? attemptEdit(code, file, call, " (error)", lines);
  return edit && [...imports, edit];
}

/** `return verify(token)`: the statement is tried as it is, where it waits for what it gives. */
function returnedEdit(file: SourceFile, call: Node, lines: readonly string[]): Edit | null {
  const statement = statementOf(call);
  const isWaited =
    call.parent?.type === "await_expression" || lastNameOf(field(call, "function") ?? call) === "verify";
  if (statement?.type !== "return_statement" || !isWaited) return null;
  const [indent, unit] = [indentOf(file, statement), indentUnit(file)];
  const made = [
    "try {",
    `${unit}${statement.text}`,
    "} catch (error) {",
    ...lines.map((line) => unit + line),
    "}",
  ];
  return textEdit(file, statement.startIndex, statement.endIndex, made.join(`\n${indent}`));
}
