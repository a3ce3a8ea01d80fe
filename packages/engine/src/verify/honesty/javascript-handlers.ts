import type { Node } from "web-tree-sitter";
import { collapse, type Fact, factOf, forbid, type HonestyRule, type ParsedSource, surplus } from "./rule.ts";
import {
  argumentsOf,
  CALLS,
  calledName,
  isFunction,
  ofType,
  scopeOf,
  statementsOf,
  walk,
  walkOwn,
  within,
} from "./syntax.ts";

/** In JavaScript each catch clause catches everything, so what counts is what it guards and what it does. */

/** Calls that throw on bad input by design: guarding them alone is how they are used. */
const PARSERS =
  /^(?:parse|decodeURIComponent|decodeURI|URL|URLSearchParams|BigInt|RegExp|verify|decode|from|readFileSync|readFile|stat|statSync|access|json|toISOString|structuredClone|DateTimeFormat|NumberFormat|getCanonicalLocales|import|fetch|query|create|insert|save|findUnique|findById)$/;
const LARGEST_GUARDED = 3;

function* emptyCatches(source: ParsedSource): Generator<Fact> {
  for (const clause of within(source, "catch_clause")) {
    const body = clause.childForFieldName("body");
    if (body && statementsOf(body).every(onlyTells)) yield clauseFact(clause, "empty");
  }
}

interface ClauseFact extends Fact {
  /** What the clause guards, and where. */
  readonly guards: string;
}

/** A clause that is known by its own text or by what it guards was there before, whatever else was altered in it. */
function broughtIn(before: ParsedSource, after: ParsedSource): readonly Fact[] {
  const old = [...wideCatches(before)];
  const byGuarded = (fact: ClauseFact): ClauseFact => ({ ...fact, key: fact.guards });
  const fresh = surplus(wideCatches(after), old);
  const left = surplus(old, wideCatches(after));
  return surplus(fresh.map(byGuarded), left.map(byGuarded));
}

function* wideCatches(source: ParsedSource): Generator<ClauseFact> {
  for (const attempt of within(source, "try_statement")) {
    const clause = attempt.childForFieldName("handler");
    const guarded = attempt.childForFieldName("body");
    const body = clause?.childForFieldName("body");
    if (!clause || !guarded || !body || passesOn(body)) continue;
    const narrow =
      statementsOf(guarded).length <= LARGEST_GUARDED && [...walkOwn(guarded)].some((node) => isParser(node));
    if (!narrow || [...walkOwn(guarded)].some((node) => node.type === "throw_statement"))
      yield {
        ...clauseFact(clause, "wide"),
        guards: `${scopeOf(clause)}:${collapse(guarded.text)}`,
      };
  }
}

function isParser(node: Node): boolean {
  return (CALLS as readonly string[]).includes(node.type) && PARSERS.test(calledName(node));
}

/** Throws again, hands on to the framework, or tells classes of errors apart and so lets the others go. */
function passesOn(body: Node): boolean {
  for (const node of walk(body)) {
    if (node.type === "throw_statement") return true;
    if (
      node.type === "call_expression" &&
      /^(?:next|reject|done|callback|cb)$/.test(calledName(node)) &&
      argumentsOf(node).length > 0
    )
      return true;
  }
  return false;
}

function onlyTells(statement: Node): boolean {
  if (/^(?:empty_statement|debugger_statement)$/.test(statement.type)) return true;
  if (statement.type !== "expression_statement") return false;
  const inner = statement.firstNamedChild;
  if (!inner) return true;
  if (/^(?:identifier|undefined|null|true|false|number|string|unary_expression)$/.test(inner.type))
    return true;
  return inner.type === "call_expression" && /^(?:console|logger|log|winston|pino|debug)\b/.test(inner.text);
}

/** `.catch(() => {})`, `.catch(() => null)`, `.then(f, () => {})`. */
function* swallowedRejections(source: ParsedSource): Generator<Fact> {
  for (const call of within(source, "call_expression")) {
    const name = calledName(call);
    const handler =
      name === "catch" ? argumentsOf(call)[0] : name === "then" ? argumentsOf(call)[1] : undefined;
    if (handler && isFunction(handler) && !doesSomething(handler))
      yield factOf(call, `rejection:${scopeOf(call)}`);
    if (handler && /^(?:noop|identity|_\.noop|Function\.prototype)$/.test(handler.text))
      yield factOf(call, "rejection");
    if (name === "allSettled") yield factOf(call, "rejection", "allSettled");
  }
}

function doesSomething(handler: Node): boolean {
  const body = handler.childForFieldName("body");
  if (!body) return false;
  if (body.type !== "statement_block")
    return [...walkOwn(body)].some(
      (node) => node.type === "call_expression" && !/^console\b/.test(node.text),
    );
  return !statementsOf(body).every(
    (statement) =>
      onlyTells(statement) || (/^return_statement$/.test(statement.type) && !/\(/.test(statement.text)),
  );
}

function* leavesInFinally(source: ParsedSource): Generator<Fact> {
  for (const clause of within(source, "finally_clause")) {
    for (const node of walkOwn(clause)) {
      if (/^(?:return|break|continue)_statement$/.test(node.type)) yield factOf(node, "finally");
    }
  }
}

function* throwsCaughtAtOnce(source: ParsedSource): Generator<Fact> {
  for (const attempt of within(source, "try_statement")) {
    const clause = attempt.childForFieldName("handler");
    const guarded = attempt.childForFieldName("body");
    const body = clause?.childForFieldName("body");
    if (!clause || !guarded || !body || passesOn(body)) continue;
    if ([...walkOwn(guarded)].some((node) => node.type === "throw_statement"))
      yield clauseFact(clause, "caught");
  }
}

/** Statements that stood in the open before and are now under a catch that lets nothing through. */
function movedUnderCatch(before: ParsedSource, after: ParsedSource): readonly Fact[] {
  const had = new Set([...guardedStatements(before)].map((fact) => fact.key));
  const open = new Set(
    [...within(before, "expression_statement", "return_statement", "lexical_declaration")].map(
      (node) => factOf(node, scopeOf(node)).key,
    ),
  );
  const moved = [...guardedStatements(after)].filter((fact) => !had.has(fact.key) && open.has(fact.key));
  return moved.length > LARGEST_GUARDED ? moved : [];
}

function* guardedStatements(source: ParsedSource): Generator<Fact> {
  for (const attempt of within(source, "try_statement")) {
    const body = attempt.childForFieldName("handler")?.childForFieldName("body");
    const guarded = attempt.childForFieldName("body");
    if (!guarded || !body || passesOn(body)) continue;
    for (const statement of ofType(
      guarded,
      "expression_statement",
      "return_statement",
      "lexical_declaration",
    ))
      yield factOf(statement, scopeOf(statement));
  }
}

function clauseFact(clause: Node, kind: string): Fact {
  return {
    ...factOf(clause, kind, `${scopeOf(clause)}:${collapse(clause.text)}`),
    text: collapse(clause.text).slice(0, 120),
  };
}

export const JAVASCRIPT_HANDLER_RULES: readonly HonestyRule[] = [
  forbid("empty-catch", "brings in a catch that swallows the error", emptyCatches),
  {
    id: "catch-all",
    sentence: "brings in a catch around more than the call that may fail, which lets nothing through",
    breaches: broughtIn,
  },
  forbid("swallowed-rejection", "swallows a rejected promise", swallowedRejections),
  forbid("leaves-in-finally", "leaves by a finally clause, which drops the error", leavesInFinally),
  forbid("throw-and-catch", "catches what it throws itself", throwsCaughtAtOnce),
  {
    id: "moved-under-catch",
    sentence: "moves code under a catch that lets nothing through",
    breaches: movedUnderCatch,
  },
];
