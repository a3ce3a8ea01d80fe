import type { Node } from "web-tree-sitter";
import type { ClassSymbol, CodeIndex, FunctionSymbol } from "../../../code/code-index.ts";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { ancestorOfType, calleeOf, dottedName, endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import { callsWithin, functionsWithin } from "../bounded-search.ts";
import type { FlowContext } from "../flow.ts";
import { FUNCTIONS, reachingBindings, scopeOf } from "./bindings.ts";
import { commonCallee, namesOfWhole } from "./common-exports.ts";
import { heldMember } from "./held-members.ts";

const MOST_BY_NAME = 3;
const MOST_CALLERS = 6;
/** Of more classes that each have their own none is likely enough. */
const MOST_BELOW = 6;
const CLASSES = ["class_declaration", "abstract_class_declaration", "class"];

export interface Callee {
  readonly symbol: FunctionSymbol;
  readonly certainty: number;
}

/** Functions of the tree that a call may run. */
export function calleesOf(code: CodeIndex, path: string, call: Node, depth = 4): Callee[] {
  const callee = calleeOf(call);
  if (!callee) return [];
  const dotted = dottedName(callee);
  const name = callee.type === "member_expression" ? field(callee, "property")?.text : dotted;
  if (!name) return [];
  const owner =
    callee.type === "member_expression" ? classOfValue(code, path, field(callee, "object"), depth) : null;
  const method = owner && methodOf(code, owner, name);
  if (method) return [{ symbol: method, certainty: 1 }];
  const below = owner ? methodsBelow(code, owner, name) : [];
  if (below.length > 0) return below.map((symbol) => ({ symbol, certainty: 0.9 / below.length }));
  if (!dotted) return [];
  const found = code.resolve(path, dotted);
  const symbol = found?.node ? symbolOf(code, found.path, found.node) : null;
  if (symbol) return [{ symbol, certainty: 1 }];
  const held = found ? null : heldMember(code, callee);
  const common =
    commonCallee(code, path, callee) ?? (held?.node ? symbolOf(code, held.path, held.node) : null);
  if (common) return [{ symbol: common, certainty: 1 }];
  const local = callee.type === "identifier" ? localFunction(code, path, callee) : null;
  if (local) return [{ symbol: local, certainty: 1 }];
  const first = dotted.split(".")[0] ?? "";
  const isImported = code.symbolsOf(path)?.imports.some((binding) => binding.local === first) ?? false;
  if (callee.type !== "member_expression" || owner || (isImported && code.resolve(path, first) === null))
    return [];
  const byName = functionsWithin(code, name).filter(
    (candidate) => candidate.qualifiedName.includes(".") && !isTestPath(candidate.path),
  );
  return byName.length > MOST_BY_NAME
    ? []
    : byName.map((candidate) => ({ symbol: candidate, certainty: 0.6 / byName.length }));
}

function localFunction(code: CodeIndex, path: string, callee: Node): FunctionSymbol | null {
  const symbols = code.symbolsOf(path)?.functions.filter(({ name }) => name === callee.text) ?? [];
  return symbols.length === 1 ? (symbols[0] ?? null) : null;
}

/** The function that a definition or a declarator stands for. */
export function symbolOf(code: CodeIndex, path: string, node: Node): FunctionSymbol | null {
  const value = node.type === "variable_declarator" || node.type === "pair" ? field(node, "value") : node;
  return code.symbolsOf(path)?.functions.find((symbol) => symbol.node.id === value?.id) ?? null;
}

/** The class of `this`, of `new X()`, or of a variable that holds one. */
export function classOfValue(
  code: CodeIndex,
  path: string,
  node: Node | null,
  depth = 4,
): ClassSymbol | null {
  if (!node || depth === 0) return null;
  if (/^(?:await_expression|parenthesized_expression|non_null_expression)$/.test(node.type))
    return classOfValue(code, path, node.firstNamedChild, depth);
  if (node.type === "this") return enclosingClass(code, path, node);
  if (node.type === "call_expression") return classOfResult(code, path, node, depth);
  if (node.type === "member_expression") return classOfField(code, path, node, depth);
  if (node.type === "new_expression") {
    const name = dottedName(field(node, "constructor") ?? node);
    return name ? classNamed(code, path, name) : null;
  }
  if (node.type !== "identifier") return null;
  for (let scope: Node | null = scopeOf(node); scope; scope = scope.parent ? scopeOf(scope) : null) {
    const binding = reachingBindings(scope, node.text, node).bindings.find(
      (found) => found.members.length === 0 && !found.isElement,
    );
    if (binding) return classOfValue(code, path, binding.value, depth - 1);
    const typed = FUNCTIONS.includes(scope.type) ? typeOfParameter(scope, node.text) : null;
    if (typed) return classNamed(code, path, typed);
    const given = FUNCTIONS.includes(scope.type) ? classGiven(code, path, scope, node.text, depth) : null;
    if (given) return given;
    if (!scope.parent) break;
  }
  const outer = code.resolve(path, node.text);
  const value = outer?.node?.type === "variable_declarator" ? field(outer.node, "value") : null;
  return outer && value ? classOfValue(code, outer.path, value, depth - 1) : null;
}

/** The class of what the callers of a function give for a plain parameter, where all that tell agree. */
function classGiven(
  code: CodeIndex,
  path: string,
  definition: Node,
  name: string,
  depth: number,
): ClassSymbol | null {
  const index = parameterNames(definition).indexOf(name);
  const symbol = code.symbolsOf(path)?.functions.find(({ node }) => node.id === definition.id);
  if (index < 0 || !symbol || symbol.name.startsWith("<")) return null;
  const isMaker = symbol.name === "constructor";
  const called = isMaker ? enclosingClass(code, path, definition)?.name : symbol.name;
  if (!called) return null;
  const given = callsWithin(code, called)
    .filter(({ node }) => (node.type === "new_expression") === isMaker)
    .toSorted((left, right) => Number(isTestPath(left.path)) - Number(isTestPath(right.path)))
    .slice(0, MOST_CALLERS)
    .flatMap((site) => {
      const value = (field(site.node, "arguments")?.namedChildren ?? []).filter(
        (child) => child.type !== "comment",
      )[index];
      return (value && classOfValue(code, site.path, value, depth - 1)) || [];
    });
  const [first] = given;
  return first && given.every((one) => one.node.id === first.node.id) ? first : null;
}

/** A method that returns `this`, or a function that makes an object. */
function classOfResult(code: CodeIndex, path: string, call: Node, depth: number): ClassSymbol | null {
  // What a chain of calls is made of may lead back to itself.
  const [callee, ...others] = calleesOf(code, path, call, depth - 1);
  if (!callee || others.length > 0) return null;
  const value = returnsOf(callee.symbol.node).values[0];
  const object = field(call, "function") && field(field(call, "function") ?? call, "object");
  // A method without a `return` in a chain of calls is one that forgot its `this`.
  return value?.type === "this"
    ? classOfValue(code, path, object, depth - 1)
    : classOfValue(code, callee.symbol.path, value ?? null, depth - 1);
}

/** A field that its class sets to a new object, or that a typed parameter of the constructor sets. */
function classOfField(code: CodeIndex, path: string, node: Node, depth: number): ClassSymbol | null {
  const owner = classOfValue(code, path, field(node, "object"), depth - 1);
  const name = field(node, "property")?.text;
  if (!owner || !name) return null;
  const set = owner.node
    .descendantsOfType("assignment_expression")
    .find((child) => field(child, "left")?.text === `this.${name}`);
  const value = set && field(set, "right");
  if (value) return classOfValue(code, owner.path, value, depth - 1);
  for (const child of field(owner.node, "body")?.namedChildren ?? []) {
    const key = field(child, "name") ?? field(child, "property");
    if (/field_definition$/.test(child.type) && key?.text === name)
      return classOfValue(code, owner.path, field(child, "value"), depth - 1);
    if (child.type !== "method_definition" || key?.text !== "constructor") continue;
    const typed = typeOfParameter(child, name);
    if (typed) return classNamed(code, owner.path, typed);
  }
  return null;
}

/** `users: UserRepository`: the name of the type, where it is a plain one. */
function typeOfParameter(definition: Node, name: string): string | null {
  const parameter = (field(definition, "parameters")?.namedChildren ?? []).find(
    (child) => field(child, "pattern")?.text === name,
  );
  const type = parameter && field(parameter, "type")?.firstNamedChild;
  return type?.type === "type_identifier" ? type.text : null;
}

export function enclosingClass(code: CodeIndex, path: string, node: Node): ClassSymbol | null {
  const owner = ancestorOfType(node, CLASSES);
  return code.symbolsOf(path)?.classes.find((symbol) => symbol.node.id === owner?.id) ?? null;
}

export function classNamed(code: CodeIndex, path: string, name: string): ClassSymbol | null {
  const found = code.resolve(path, name);
  return (
    code.symbolsOf(found?.path ?? path)?.classes.find((symbol) => symbol.node.id === found?.node?.id) ?? null
  );
}

export function methodOf(
  code: CodeIndex,
  owner: ClassSymbol,
  name: string,
  depth = 4,
): FunctionSymbol | null {
  const own = code
    .symbolsOf(owner.path)
    ?.functions.find((symbol) => symbol.qualifiedName === `${owner.qualifiedName}.${name}`);
  if (own || depth === 0) return own ?? null;
  for (const base of owner.bases) {
    const found = classNamed(code, owner.path, base);
    const method = found && methodOf(code, found, name, depth - 1);
    if (method) return method;
  }
  return null;
}

/** The methods of this name in classes that extend one which leaves it to them. */
function methodsBelow(code: CodeIndex, owner: ClassSymbol, name: string): FunctionSymbol[] {
  const found = functionsWithin(code, name).filter((method) => {
    const own = isTestPath(method.path) ? null : enclosingClass(code, method.path, method.node);
    return own !== null && extendsClass(code, own, owner);
  });
  return found.length > MOST_BELOW ? [] : found;
}

function extendsClass(code: CodeIndex, own: ClassSymbol, owner: ClassSymbol, depth = 4): boolean {
  if (depth === 0) return false;
  return own.bases.some((base) => {
    const found = classNamed(code, own.path, base);
    return found !== null && (found.node.id === owner.node.id || extendsClass(code, found, owner, depth - 1));
  });
}

export interface Caller {
  readonly path: string;
  readonly call: Node;
  readonly weight: number;
}

/** Calls of a function: the one on the trace, when the function is on it, else those found in the tree. */
export function callersOf(context: FlowContext, definition: Node, path: string): Caller[] {
  const symbol = context.code.symbolsOf(path)?.functions.find(({ node }) => node.id === definition.id);
  if (!symbol) return [];
  const onTrace = callerOnTrace(context, symbol);
  if (onTrace) return [onTrace];
  const name =
    symbol.name === "constructor" ? enclosingClass(context.code, path, definition)?.name : symbol.name;
  if (!name || name.startsWith("<")) return [];
  const names = name === "exports" ? namesOfWhole(context.code, path) : [name];
  const calls = names
    .flatMap((one) => callsWithin(context.code, one))
    .filter((call) => !isTestPath(call.path))
    .filter(
      (call) => call.node.type === "new_expression" || mayCall(context.code, call.path, call.node, symbol),
    )
    .slice(0, MOST_CALLERS);
  return calls.map((call) => ({
    path: call.path,
    call: call.node,
    weight: 0.8 / Math.max(1, calls.length) + 0.1,
  }));
}

function callerOnTrace(context: FlowContext, symbol: FunctionSymbol): Caller | null {
  const { frames, code } = context;
  const index = frames.findLastIndex(
    (frame) =>
      frame.path === symbol.path &&
      frame.line !== null &&
      code.functionAt(symbol.path, frame.line)?.node.id === symbol.node.id,
  );
  const outer = frames
    .slice(0, Math.max(0, index))
    .findLast((frame) => frame.exception === frames[index]?.exception);
  if (!outer?.path || outer.line === null) return null;
  const { path, line } = outer;
  const calls = (
    code.file(path)?.tree.rootNode.descendantsOfType(["call_expression", "new_expression"]) ?? []
  ).filter(
    (node) => startLineOf(node) <= line && line <= endLineOf(node) && mayCall(code, path, node, symbol),
  );
  const call =
    calls.find((node) => isCalledAt(node, line, outer.frame.column)) ??
    calls[0] ??
    unknownCall(context, path, line, outer.frame.column);
  return call ? { path, call, weight: 0.98 } : null;
}

/** The call that V8 points at, where nothing tells what it calls: `handlers[message.topic](message)`. */
function unknownCall({ code }: FlowContext, path: string, line: number, column: number | null): Node | null {
  const root = code.file(path)?.tree.rootNode;
  const pointed = root
    ?.descendantsOfType("call_expression")
    .filter((node) => isPointedAt(node, line, column) && calleesOf(code, path, node).length === 0);
  return pointed?.length === 1 ? (pointed[0] ?? null) : null;
}

/** Of `table[key](value)` V8 points into the brackets. */
function isPointedAt(call: Node, line: number, column: number | null): boolean {
  const callee = field(call, "function");
  if (callee?.type !== "subscript_expression") return isCalledAt(call, line, column);
  const at = (column ?? 0) - 1;
  const { startPosition: start, endPosition: end } = callee;
  return start.row === end.row && start.row === line - 1 && start.column <= at && at <= end.column;
}

/** V8 points at the name that is called, the last one of a callee, or at `new`. */
function isCalledAt(call: Node, line: number, column: number | null): boolean {
  const callee = field(call, "function");
  const at = callee?.type === "member_expression" ? (field(callee, "property") ?? callee) : call;
  return startLineOf(at) === line && at.startPosition.column + 1 === column;
}

function mayCall(code: CodeIndex, path: string, call: Node, symbol: FunctionSymbol): boolean {
  const found = calleesOf(code, path, call);
  if (found.length > 0)
    return found.some(
      (callee) => callee.symbol.node.id === symbol.node.id && callee.symbol.path === symbol.path,
    );
  const callee = field(call, "function") ?? field(call, "constructor");
  return callee !== null && dottedName(callee)?.split(".").at(-1) === symbol.name;
}

export interface Returns {
  readonly values: readonly Node[];
  readonly bare: readonly Node[];
  readonly canFallOff: boolean;
  readonly isAsync: boolean;
  readonly isGenerator: boolean;
}

/** What calling a function gives; an arrow without a block returns its expression. */
export function returnsOf(definition: Node): Returns {
  const body = field(definition, "body");
  const isAsync = definition.children.some((child) => child.type === "async");
  const isGenerator =
    /generator/.test(definition.type) || definition.children.some((child) => child.type === "*");
  // `(row) => { id: row.id }` is a block with a label, whatever the parser makes of it.
  if (body?.type === "object") return { values: [], bare: [], canFallOff: true, isAsync, isGenerator };
  if (body && body.type !== "statement_block")
    return { values: [body], bare: [], canFallOff: false, isAsync, isGenerator };
  const statements = definition
    .descendantsOfType("return_statement")
    .filter((node) => ancestorOfType(node, FUNCTIONS)?.id === definition.id);
  return {
    values: statements.flatMap((node) => (node.firstNamedChild ? [node.firstNamedChild] : [])),
    bare: statements.filter((node) => !node.firstNamedChild),
    canFallOff: body !== null && canReachEnd(body),
    isAsync,
    isGenerator,
  };
}

function canReachEnd(block: Node): boolean {
  return block.namedChildren.every(canPass);
}

function canPass(statement: Node): boolean {
  switch (statement.type) {
    case "return_statement":
    case "throw_statement":
    case "continue_statement":
    case "break_statement":
      return false;
    case "statement_block":
      return canReachEnd(statement);
    case "if_statement": {
      const consequence = field(statement, "consequence");
      const alternative = field(statement, "alternative")?.firstNamedChild;
      return !alternative || !consequence || canPass(consequence) || canPass(alternative);
    }
    case "try_statement": {
      const body = field(statement, "body");
      const handler = field(statement, "handler");
      const caught = handler && field(handler, "body");
      const last = field(statement, "finalizer")?.namedChildren.find(
        (child) => child.type === "statement_block",
      );
      if (last && !canReachEnd(last)) return false;
      return (body ? canReachEnd(body) : true) || (caught ? canReachEnd(caught) : false);
    }
    case "while_statement":
      return (
        field(statement, "condition")?.text !== "(true)" ||
        statement.descendantsOfType("break_statement").length > 0
      );
    case "switch_statement": {
      const cases = field(statement, "body")?.namedChildren ?? [];
      const last = cases.at(-1);
      const hasDefault = cases.some((node) => node.type === "switch_default");
      const breaks = statement.descendantsOfType("break_statement").length > 0;
      return !hasDefault || breaks || (last ? last.namedChildren.every(canPass) : true);
    }
    default:
      return true;
  }
}
