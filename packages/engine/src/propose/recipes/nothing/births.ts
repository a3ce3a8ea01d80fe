import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf } from "../../../code/nodes.ts";
import { descendantsHere } from "../../../code/python/handlers.ts";
import { parametersOf } from "../../../code/python/parameters.ts";
import { calleesOf } from "../../../diagnose/origin/python/callees.ts";
import { returnsOf } from "../../../diagnose/origin/python/returns.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { originsOf } from "../fault/own-fault.ts";

/** Why a value was None. */
export type BirthKind =
  /** Something was looked up that is not there. */
  | "absent"
  /** A pattern did not match. */
  | "no_match"
  /** A part of the request was read that it does not have. */
  | "request_part"
  /** An environment variable that is not set. */
  | "unset_variable"
  /** A function comes to its end on a way on which a `return` was forgotten. */
  | "missing_return"
  /** The result of a method that changes its object and gives None. */
  | "in_place"
  /** An entry that a dictionary has under another name than the one that `get` asks for. */
  | "other_key"
  /** A parameter that a caller leaves out, and that is None then. */
  | "left_out"
  /** A field or parameter that may be None by its declaration. */
  | "optional"
  /** A value that came from outside: a row, an answer, a library. */
  | "outside";

export interface Birth {
  readonly kind: BirthKind;
  readonly origin: Origin;
  /** The expression that was None first. */
  readonly node: Node;
  readonly path: string;
  /** The function whose `return` is missing, or that looks something up. */
  readonly callee: FunctionSymbol | null;
}

const MOST_BIRTHS = 5;

/** The births of the None at hand, likeliest first. Empty when its way cannot be followed. */
export function birthsOf(investigation: Investigation): Birth[] {
  const found = originsOf(investigation).flatMap((origin) => birthOf(investigation.code, origin) ?? []);
  const kinds = new Set<string>();
  const distinct = found.filter((birth) => {
    const key = `${birth.kind} ${birth.path}:${birth.node.startIndex}`;
    if (kinds.has(key)) return false;
    kinds.add(key);
    return true;
  });
  return distinct.slice(0, MOST_BIRTHS);
}

const IN_PLACE = /^(?:sort|reverse|append|extend|insert|remove|clear|update|add|discard|shuffle|heapify)$/;

function birthOf(code: CodeIndex, origin: Origin): Birth | null {
  const last = origin.places.at(-1);
  if (!last) return null;
  const { node, path } = last;
  const birth = (kind: BirthKind, callee: FunctionSymbol | null = null): Birth => ({
    kind,
    origin,
    node,
    path,
    callee,
  });
  const call = node.type === "await" ? node.firstNamedChild : node;
  switch (origin.kind) {
    case "lookup":
      return birth(isOfEnvironment(node) ? "unset_variable" : lookupKind(origin.why));
    case "missing_return":
    case "explicit_nothing": {
      const callee = call?.type === "call" ? calleeAt(code, path, call, origin) : undefined;
      if (callee)
        return birth(
          isFinder(callee) || origin.kind === "explicit_nothing" ? "absent" : "missing_return",
          callee,
        );
      // `return None` in the function that was stepped into.
      const around = code.functionAt(origin.path, origin.line);
      // A property, a wrapper, an `__enter__`: nothing calls them by their name.
      if (origin.kind === "missing_return" && around)
        return birth(isFinder(around) ? "absent" : "missing_return", around);
      const isReturned = ancestorOfType(node, ["return_statement"]) !== null;
      return birth(isReturned && around ? "absent" : "optional", isReturned ? around : null);
    }
    case "dropped_member":
      return birth(
        /^(?:dictionary|call)$/.test(node.type) && last.members[0]?.kind === "key" ? "other_key" : "optional",
      );
    case "default":
      return birth(/^The parameter/.test(origin.why) ? "left_out" : "optional");
    case "outside": {
      const name = call?.type === "call" ? lastNameOf(field(call, "function") ?? call) : null;
      const isMethod = call?.type === "call" && field(call, "function")?.type === "attribute";
      if (name && (isMethod || /^(?:shuffle|heapify)$/.test(name)) && IN_PLACE.test(name))
        return birth("in_place");
      return birth("outside");
    }
    default:
      return null;
  }
}

/** Of several functions that a call may run the one in which the None was made. */
function calleeAt(code: CodeIndex, path: string, call: Node, origin: Origin): FunctionSymbol | undefined {
  const own = code.functionAt(origin.path, origin.line);
  if (origin.kind === "missing_return" && own) return own;
  const found = calleesOf(code, path, call).map(({ symbol }) => symbol);
  return found.find(({ node }) => node.id === own?.node.id) ?? (found.length === 1 ? found[0] : undefined);
}

/** `env.get("PORT")` of a parameter that is the environment of the process where nobody gives another one. */
function isOfEnvironment(node: Node): boolean {
  const callee = node.type === "call" ? field(node, "function") : null;
  const holder =
    callee?.type === "attribute" && field(callee, "attribute")?.text === "get"
      ? field(callee, "object")
      : null;
  const key = field(node, "arguments")?.firstNamedChild;
  if (holder?.type !== "identifier" || !key || !/^["'][A-Z][A-Z0-9_]*["']$/.test(key.text)) return false;
  const definition = ancestorOfType(node, ["function_definition"]);
  const parameter = definition && parametersOf(definition).find(({ name }) => name === holder.text);
  return (
    parameter != null &&
    /^(?:os\.)?environ$/.test(
      parameter.defaultValue?.text ?? (/^env(?:iron(?:ment)?)?$/.test(holder.text) ? "environ" : ""),
    )
  );
}

function lookupKind(why: string): BirthKind {
  if (/environment variable/.test(why)) return "unset_variable";
  if (/does not match/.test(why)) return "no_match";
  if (/part that the request/.test(why)) return "request_part";
  return "absent";
}

/** A function that searches and gives None when it finds nothing: its other way out returns from within a loop or condition. */
export function isFinder(symbol: FunctionSymbol): boolean {
  const returns = returnsOf(symbol);
  if (returns.values.length === 0) return false;
  const inLoop = descendantsHere(symbol.node, "return_statement").some(
    (node) => ancestorOfType(node, ["for_statement", "while_statement"], symbol.node) !== null,
  );
  const saysSo = /\bNone\b|Optional/.test(field(symbol.node, "return_type")?.text ?? "");
  return inLoop || saysSo || returns.bare.length > 0;
}
