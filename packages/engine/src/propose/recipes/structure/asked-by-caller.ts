import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { ancestorOfType, field, startLineOf } from "../../../code/nodes.ts";
import { FUNCTIONS, parametersOf } from "../../../diagnose/origin/javascript/bindings.ts";
import { callersOf } from "../../../diagnose/origin/javascript/functions.ts";
import type { Investigation } from "../../../investigation.ts";
import { absentValueOf, declaredAt, declaredResult } from "../../house/javascript/declared-absence.ts";
import {
  type DeclaredKind,
  type DeclaredType,
  kindsOfType,
  memberOfType,
} from "../../house/javascript/declared-kinds.ts";
import { FINE, type Idea, NO_ERROR } from "../javascript/idea.ts";
import { replaceNode } from "../javascript/statements.ts";

/**
 * `day(row.paused_until!)` for `pausedUntil: string | null`: a function that is declared to take a value and to give one is
 * handed a part that may be absent, for a place that may be without. Who hands it over asks first; the function stays as it
 * is. For the parameter of the function that failed.
 */
export function askedByCallerIdeas(investigation: Investigation, path: string, parameter: Node): Idea[] {
  const { code, event, frames } = investigation;
  const definition = ancestorOfType(parameter, FUNCTIONS);
  if (parameter.type !== "identifier" || !definition) return [];
  const parameters = parametersOf(definition);
  const index = parameters.findIndex(({ pattern }) => pattern.text === parameter.text);
  if (index < 0 || !isAlwaysWanted(code, path, definition, index)) return [];
  const [caller] = callersOf({ code, frames, fault: "nothing" }, definition, path);
  const file = caller && code.file(caller.path);
  const argument = caller && (field(caller.call, "arguments")?.namedChildren ?? [])[index];
  if (!caller || !file || file.isTest || !argument) return [];
  const isAsserted = argument.type === "non_null_expression";
  const part = isAsserted ? argument.firstNamedChild : argument;
  if (part?.type !== "member_expression" || !/^[\w$]+(?:\.[\w$]+)+$/.test(part.text)) return [];
  if (!/^(?:pair|return_statement|arrow_function|variable_declarator)$/.test(caller.call.parent?.type ?? ""))
    return [];
  const kinds = kindsOfPart(code, caller.path, part);
  const mayBeAbsent = kinds ? kinds.has("null") || kinds.has("undefined") : isAsserted;
  const target = declaredAt(code, caller.path, caller.call);
  const nothing = target && absentValueOf(target);
  if (!mayBeAbsent || !target || !nothing || nothing === "[]") return [];
  // Zero and false are values like others.
  const isPlain = kinds && !["number", "boolean", "unknown"].some((kind) => kinds.has(kind as DeclaredKind));
  const condition = isPlain || !kinds ? part.text : `${part.text} != null`;
  const offset = argument.startIndex - caller.call.startIndex;
  const { text } = caller.call;
  const made = `${text.slice(0, offset)}${part.text}${text.slice(offset + argument.text.length)}`;
  const name = field(part, "property")?.text ?? "value";
  const isSure = !(target.kinds.has("null") && target.kinds.has("undefined"));
  return [
    {
      name: `made_where_${name}_is_there`,
      sentence: `It is answered without ${name}`,
      cause: `\`${part.text}\` may be absent, and \`${text.slice(0, 60)}\` is made of it all the same.`,
      explanation: `Gives \`${nothing}\` where there is none, as ${target.where} says of the result.`,
      edits: [{ ...replaceNode(file, caller.call, `${condition} ? ${made} : ${nothing}`), part: "fix" }],
      basis: isSure ? "house" : "guess",
      expectation: event?.request?.method?.toUpperCase() === "GET" ? FINE : NO_ERROR,
      place: { path: caller.path, line: startLineOf(caller.call) },
    },
  ];
}

/** Whether a function is declared to take a value in this position, and to give one. */
function isAlwaysWanted(code: CodeIndex, path: string, definition: Node, index: number): boolean {
  const parameter = field(definition, "parameters")?.namedChildren.filter(({ type }) => type !== "comment")[
    index
  ];
  const type = parameter?.type === "required_parameter" ? field(parameter, "type") : null;
  const result = declaredResult(code, path, definition);
  if (!type || !parameter || field(parameter, "value") || !result || !field(definition, "return_type"))
    return false;
  const isOpen = (kinds: ReadonlySet<DeclaredKind>) =>
    kinds.has("null") || kinds.has("undefined") || kinds.has("unknown");
  return !isOpen(kindsOfType(code, { path, type, isOptional: false })) && !isOpen(result.kinds);
}

/** What `row.paused_until` is declared as, from the type of the parameter or variable that it is read of. */
function kindsOfPart(code: CodeIndex, path: string, part: Node): ReadonlySet<DeclaredKind> | null {
  const [root, ...members] = part.text.split(".");
  let declared: DeclaredType | null = typeOfName(part, path, root ?? "");
  for (const member of members) declared = declared && memberOfType(code, declared, member);
  return declared && kindsOfType(code, declared);
}

function typeOfName(use: Node, path: string, name: string): DeclaredType | null {
  for (let scope = use.parent; scope; scope = scope.parent) {
    const own = (field(scope, "parameters")?.namedChildren ?? []).find(
      (one) => field(one, "pattern")?.text === name,
    );
    const bound = scope.namedChildren
      .filter((child) => /^(?:lexical|variable)_declaration$/.test(child.type))
      .flatMap((child) => child.namedChildren)
      .find((child) => field(child, "name")?.text === name);
    const found = own ?? bound;
    const type = found && field(found, "type");
    if (found) return type ? { path, type, isOptional: false } : null;
  }
  return null;
}
