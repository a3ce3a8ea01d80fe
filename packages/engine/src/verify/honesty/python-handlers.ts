import type { Node } from "web-tree-sitter";
import { lastNameOf } from "../../code/nodes.ts";
import { type Aliases, aliasesOf, caughtBy, handlerBlock, typesOf } from "./python-exceptions.ts";
import { collapse, type Fact, factOf, forbid, type HonestyRule, type ParsedSource } from "./rule.ts";
import {
  argumentsOf,
  calledName,
  foldedString,
  ofType,
  scopeOf,
  statementsOf,
  walkOwn,
  within,
} from "./syntax.ts";

/** Errors of the program itself: catching one hides a defect. */
const PROGRAMMING_ERRORS = new Set([
  "NameError",
  "UnboundLocalError",
  "AssertionError",
  "SyntaxError",
  "SystemError",
  "SystemExit",
  "KeyboardInterrupt",
  "GeneratorExit",
  "MemoryError",
  "RecursionError",
]);

/** Errors that say no more than "it is so already": passing over them in silence is custom. */
const BENIGN = new Set([
  "FileNotFoundError",
  "FileExistsError",
  "ProcessLookupError",
  "ImportError",
  "ModuleNotFoundError",
  "StopIteration",
  "StopAsyncIteration",
  "CancelledError",
  "Empty",
  "Full",
]);

function* broadHandlers(source: ParsedSource): Generator<Fact> {
  const aliases = aliasesOf(source);
  for (const clause of within(source, "except_clause", "except_group_clause")) {
    const { broad } = caughtBy(typesOf(clause), aliases);
    if (broad && !raisesAgain(clause)) yield headerFact(clause, "broad");
  }
}

function* programmingErrorHandlers(source: ParsedSource): Generator<Fact> {
  const aliases = aliasesOf(source);
  for (const clause of within(source, "except_clause", "except_group_clause")) {
    const { names } = caughtBy(typesOf(clause), aliases);
    if ([...names].some((name) => PROGRAMMING_ERRORS.has(name)) && !raisesAgain(clause)) {
      yield headerFact(clause, "programming");
    }
  }
}

function* silentHandlers(source: ParsedSource): Generator<Fact> {
  const aliases = aliasesOf(source);
  for (const clause of within(source, "except_clause", "except_group_clause")) {
    const { names, broad } = caughtBy(typesOf(clause), aliases);
    const benign = !broad && [...names].every((name) => BENIGN.has(name));
    const block = handlerBlock(clause);
    if (!benign && block && statementsOf(block).every(doesNothing)) yield headerFact(clause, "silent");
  }
}

function* suppressions(source: ParsedSource): Generator<Fact> {
  const aliases = aliasesOf(source);
  for (const call of within(source, "call")) {
    const callee = call.childForFieldName("function");
    const name = callee ? originalName(callee, aliases) : "";
    if (name === "suppress" && suppressesTooMuch(call, aliases)) yield factOf(call, "suppress");
    if (name === "gather" && /\breturn_exceptions\s*=\s*True\b/.test(call.text)) yield factOf(call, "gather");
  }
}

function suppressesTooMuch(call: Node, aliases: Aliases): boolean {
  const { names, broad } = caughtBy(argumentsOf(call), aliases);
  return (
    broad ||
    [...names].some((name) => PROGRAMMING_ERRORS.has(name)) ||
    ![...names].every((name) => BENIGN.has(name) || name === "KeyError")
  );
}

function originalName(callee: Node, aliases: Aliases): string {
  const name = lastNameOf(callee) ?? "";
  const [value] = callee.type === "identifier" ? (aliases.get(name) ?? []) : [];
  return value ? (value.text.split(".").at(-1) ?? "") : name;
}

/** `try: … raise X … except X` without raising again: the program argues with itself. */
function* raisesCaughtAtOnce(source: ParsedSource): Generator<Fact> {
  const aliases = aliasesOf(source);
  for (const attempt of within(source, "try_statement")) {
    const body = attempt.childForFieldName("body");
    if (!body) continue;
    const raised = [...walkOwn(body)].filter((node) => node.type === "raise_statement").map(raisedClass);
    for (const clause of attempt.namedChildren.filter((child) => child.type.startsWith("except"))) {
      const { names, broad } = caughtBy(typesOf(clause), aliases);
      const caught = raised.filter((name) => name !== null && (broad || names.has(name)));
      if (caught.length > 0 && !raisesAgain(clause)) {
        yield headerFact(clause, `caught:${caught.join()}`);
      }
    }
  }
}

/** Calls that stood in the open before and are now under a handler that catches everything. */
function movedUnderBroadHandler(before: ParsedSource, after: ParsedSource): readonly Fact[] {
  const had = new Set([...callsUnderBroad(before)].map((fact) => fact.key));
  const open = new Set([...within(before, "call")].map((call) => factOf(call, scopeOf(call)).key));
  return [...callsUnderBroad(after)].filter((fact) => !had.has(fact.key) && open.has(fact.key));
}

function* callsUnderBroad(source: ParsedSource): Generator<Fact> {
  const aliases = aliasesOf(source);
  for (const attempt of within(source, "try_statement")) {
    const clauses = attempt.namedChildren.filter((child) => child.type.startsWith("except"));
    const swallowing = clauses.some(
      (clause) => caughtBy(typesOf(clause), aliases).broad && !raisesAgain(clause),
    );
    const body = attempt.childForFieldName("body");
    if (!swallowing || !body) continue;
    for (const call of ofType(body, "call")) yield factOf(call, scopeOf(call));
  }
}

function* leavesInFinally(source: ParsedSource): Generator<Fact> {
  for (const clause of within(source, "finally_clause")) {
    for (const node of walkOwn(clause)) {
      if (node.type === "return_statement") yield factOf(node, "finally");
      if (/^(?:break|continue)_statement$/.test(node.type) && !insideLoop(node, clause))
        yield factOf(node, "finally");
    }
  }
}

function insideLoop(node: Node, limit: Node): boolean {
  for (let current = node.parent; current && current.id !== limit.id; current = current.parent) {
    if (current.type === "for_statement" || current.type === "while_statement") return true;
  }
  return false;
}

/** `__exit__` that answers true swallows whatever is raised under it. */
function* swallowingExits(source: ParsedSource): Generator<Fact> {
  for (const definition of within(source, "function_definition")) {
    if (!/^__a?exit__$/.test(definition.childForFieldName("name")?.text ?? "")) continue;
    for (const node of walkOwn(definition)) {
      if (node.type !== "return_statement") continue;
      const value = node.firstNamedChild;
      if (value && !/^(?:none|false)$/.test(value.type)) yield factOf(node, "exit");
    }
  }
}

/** A handler of the whole application for everything. */
function* catchAllHooks(source: ParsedSource): Generator<Fact> {
  const aliases = aliasesOf(source);
  for (const call of within(source, "call")) {
    const name = calledName(call);
    const [first] = argumentsOf(call);
    const takesAll = first && (first.text === "500" || caughtBy([first], aliases).broad);
    if (
      /^(?:exception_handler|errorhandler|add_exception_handler|register_error_handler)$/.test(name) &&
      takesAll &&
      !isPlainNumber(first)
    ) {
      yield factOf(call, "hook");
    }
    if (name === "set_exception_handler") yield factOf(call, "hook");
  }
  for (const node of within(source, "assignment")) {
    if (/\b(?:excepthook|unraisablehook)$/.test(node.childForFieldName("left")?.text ?? ""))
      yield factOf(node, "hook");
  }
}

function isPlainNumber(node: Node): boolean {
  return node.type === "integer" && node.text !== "500";
}

/** Whether the handler always ends by raising: then nothing is swallowed. */
function raisesAgain(clause: Node): boolean {
  const block = handlerBlock(clause);
  const last = block && statementsOf(block).at(-1);
  if (last?.type !== "raise_statement") return false;
  return ![...walkOwn(block as Node)].some((node) => /^(?:return|break|continue)_statement$/.test(node.type));
}

function raisedClass(statement: Node): string | null {
  const value = statement.firstNamedChild;
  if (!value) return null;
  return value.type === "call" ? calledName(value) : lastNameOf(value);
}

function doesNothing(statement: Node): boolean {
  if (statement.type === "pass_statement") return true;
  const inner = statement.type === "expression_statement" ? statement.firstNamedChild : null;
  return (
    inner !== null &&
    (inner.type === "ellipsis" ||
      foldedString(inner) !== null ||
      /^(?:none|true|false|integer)$/.test(inner.type))
  );
}

function headerFact(clause: Node, scope: string): Fact {
  const types = typesOf(clause).map((type) =>
    collapse(type.type === "as_pattern" ? (type.firstNamedChild?.text ?? "") : type.text),
  );
  return {
    key: [scope, scopeOf(clause), ...types].join("\0"),
    line: clause.startPosition.row + 1,
    text: collapse(clause.text.split("\n")[0] ?? ""),
  };
}

export const PYTHON_HANDLER_RULES: readonly HonestyRule[] = [
  forbid("catch-all", "brings in a handler that catches everything", broadHandlers),
  forbid("catches-programming-error", "catches an error of the program itself", programmingErrorHandlers),
  forbid("silent-handler", "brings in a handler that swallows the error in silence", silentHandlers),
  forbid("suppress", "suppresses errors", suppressions),
  forbid("raise-and-catch", "catches what it raises itself", raisesCaughtAtOnce),
  {
    id: "moved-under-catch-all",
    sentence: "moves code under a handler that catches everything",
    breaches: movedUnderBroadHandler,
  },
  forbid("leaves-in-finally", "leaves by a finally clause, which drops the error", leavesInFinally),
  forbid("swallowing-exit", "brings in a context manager that swallows errors", swallowingExits),
  forbid("catch-all-hook", "brings in a handler for every error of the application", catchAllHooks),
];
