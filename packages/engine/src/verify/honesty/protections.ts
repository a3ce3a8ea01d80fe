import type { Node } from "web-tree-sitter";
import { dottedName, lastNameOf } from "../../code/nodes.ts";
import { collapse, type Fact, factOf, type HonestyRule, keep, type ParsedSource, surplus } from "./rule.ts";
import {
  argumentsOf,
  CALLS,
  calledName,
  calleeOf,
  isFunction,
  nameOf,
  scopeOf,
  walkOwn,
  walkSource,
  within,
  wordsOf,
} from "./syntax.ts";

/** What guards the program, and has to be there after the change as often as before. */

/** Words in the name of a call, decorator or middleware that stands between a caller and what is protected. */
const GUARD_WORDS = new Set([
  "assert",
  "auth",
  "authenticate",
  "authenticated",
  "authorize",
  "authorized",
  "authorization",
  "authentication",
  "authn",
  "authz",
  "permission",
  "permissions",
  "permitted",
  "require",
  "requires",
  "required",
  "login",
  "role",
  "roles",
  "admin",
  "csrf",
  "xsrf",
  "verify",
  "verified",
  "validate",
  "validator",
  "check",
  "checks",
  "ensure",
  "guard",
  "guards",
  "protect",
  "protected",
  "lock",
  "acquire",
  "atomic",
  "transaction",
  "transactional",
  "sanitize",
  "escape",
  "throttle",
  "ratelimit",
  "limiter",
  "scope",
  "scopes",
  "security",
  "secure",
  "digest",
  "policy",
  "can",
  "allowed",
]);

function isGuardName(name: string): boolean {
  return name !== "require" && name !== "can" && wordsOf(name).some((word) => GUARD_WORDS.has(word));
}

/** A fact that is counted by function. */
interface ScopedFact extends Fact {
  readonly scope: string;
  readonly kind: string;
}

function scopedFact(node: Node, scope: string, kind: string): ScopedFact {
  return { ...factOf(node, scope, kind), scope, kind };
}

/** Statements by which a function refuses: raise, throw, assert, an answer of 400 to 499. */
function* refusals(source: ParsedSource): Generator<ScopedFact> {
  for (const { scope, body } of bodies(source)) {
    for (const node of walkOwn(body)) if (isRefusal(node)) yield scopedFact(node, scope, "refusal");
  }
}

function isRefusal(node: Node): boolean {
  switch (node.type) {
    case "raise_statement":
    case "throw_statement":
    case "assert_statement":
      return true;
    case "call":
    case "call_expression": {
      const name = calledName(node);
      if (/^(?:abort|reject|assert\w*|invariant|fail)$/i.test(name)) return true;
      if (name === "next" && argumentsOf(node).length > 0 && node.type === "call_expression") return true;
      return refusesByStatus(node);
    }
    case "return_statement":
      return /,\s*4\d\d\s*$/.test(node.text);
    default:
      return false;
  }
}

/** `res.status(403)`, `JSONResponse(…, status_code=401)`, `sendStatus(404)`; not those inside a raise, which count already. */
function refusesByStatus(call: Node): boolean {
  if (call.parent && /^(?:raise|throw)_statement$/.test(call.parent.type)) return false;
  const name = calledName(call);
  if (/^(?:status|code|sendStatus|writeHead)$/.test(name))
    return /^4\d\d$/.test(argumentsOf(call)[0]?.text ?? "");
  if (name === "HTTPException") return false;
  return argumentsOf(call).some((argument) =>
    /^\s*\{?\s*status(?:_code|Code)?\s*[=:]\s*(?:status\.)?(?:HTTP_)?4\d\d/.test(argument.text),
  );
}

interface Body {
  readonly scope: string;
  readonly body: Node;
}

/** Every function with its own statements, and the module itself. */
function* bodies(source: ParsedSource): Generator<Body> {
  yield { scope: "", body: source.root };
  for (const node of walkSource(source)) {
    const body = isFunction(node) && nameOf(node) ? node.childForFieldName("body") : null;
    if (body) yield { scope: scopeOf(node), body };
  }
}

function* guardCalls(source: ParsedSource): Generator<Fact> {
  for (const call of within(source, ...CALLS)) {
    const name = calledName(call);
    if (name && isGuardName(name)) yield factOf(call, `guard:${scopeOf(call)}`, name);
    // A middleware or dependency is passed, not called: `router.get("/", requireAuth, show)`, `Depends(get_current_user)`.
    for (const argument of argumentsOf(call)) {
      const passed = lastNameOf(withoutDefault(argument));
      if (passed && isGuardName(passed))
        yield factOf(argument, `guard:${scopeOf(call)}:${registration(call)}`, passed);
    }
    if (/^(?:Depends|Security|Inject|UseGuards)$/.test(name)) {
      yield factOf(call, `depends:${scopeOf(call)}`, argumentsOf(call)[0]?.text ?? "");
    }
  }
}

/** `env.ALLOWED ?? ""`: with something for nothing behind it, the same is passed as before. */
function withoutDefault(argument: Node): Node {
  const operator = argument.childForFieldName("operator")?.text ?? "";
  const left = /^(?:\?\?|\|\||or)$/.test(operator) ? argument.childForFieldName("left") : null;
  const right = argument.childForFieldName("right");
  const isNothing = right !== null && /^(?:""|''|``|\[\]|\{\}|\(\)|null|undefined|None)$/.test(right.text);
  return left && isNothing ? left : argument;
}

/** Tells registrations of one file apart by their first literal: the route. */
function registration(call: Node): string {
  const [first] = argumentsOf(call);
  return first && /string/.test(first.type) ? `${calledName(call)}:${first.text}` : "";
}

function* decorators(source: ParsedSource): Generator<Fact> {
  for (const node of within(source, "decorator")) {
    const named = node.firstNamedChild;
    const target = named && (calleeOf(named) ?? named);
    const name = target ? (dottedName(target) ?? target.text) : "";
    if (!name.split(".").some(isGuardName)) continue;
    const definition = node.parent?.childForFieldName("definition") ?? node.nextNamedSibling;
    yield factOf(node, `decorator:${definition ? scopeOf(definition) : ""}`);
  }
}

/** `with lock:`, `with transaction.atomic():`, `async with session.begin():`. */
function* sections(source: ParsedSource): Generator<Fact> {
  for (const item of within(source, "with_item")) {
    if (/lock|mutex|semaphore|atomic|transaction|\bbegin\b|begin\(/i.test(item.text))
      yield factOf(item, `section:${scopeOf(item)}`);
  }
}

/** Class attributes and settings that name who may do what. */
function* guardSettings(source: ParsedSource): Generator<Fact> {
  for (const node of within(source, "assignment", "pair", "public_field_definition")) {
    const name =
      (node.childForFieldName("left") ?? node.childForFieldName("key") ?? node.childForFieldName("name"))
        ?.text ?? "";
    if (
      /^['"]?(?:permission_classes|authentication_classes|throttle_classes|validators|MIDDLEWARE|dependencies|login_required|preHandler|onRequest)['"]?$/.test(
        name,
      )
    ) {
      yield factOf(node, `setting:${scopeOf(node)}`);
    }
  }
}

const AUTH_CONDITION =
  /auth|perm|role|admin|token|scope|owner|login|session|csrf|passw|secret|signature|verif|is_active|is_staff|superuser|tenant|current_?user|user_?id|compare_digest|timingSafeEqual|bcrypt/i;

/** Conditions that decide over a refusal. Where they are about identity or rights each alternative has to stay as it is. */
function* conditions(source: ParsedSource): Generator<ScopedFact> {
  for (const node of within(source, "if_statement", "elif_clause")) {
    const condition = node.childForFieldName("condition");
    const consequence = node.childForFieldName("consequence");
    if (!condition || !consequence || ![...walkOwn(consequence)].some(isRefusal)) continue;
    for (const alternative of alternativesOf(condition)) {
      const strict = AUTH_CONDITION.test(condition.text);
      yield scopedFact(condition, scopeOf(node), `condition:${strict ? asCompared(alternative.text) : ""}`);
    }
  }
}

/** Texts that are compared as the bytes of UTF-8 are equal where they were before, and nowhere else. */
function asCompared(text: string): string {
  const told = collapse(text);
  return /\bcompare_digest\(/.test(told) ? told.replace(/\.encode\((?:["']utf-?8["'])?\)/gi, "") : told;
}

function alternativesOf(condition: Node): readonly Node[] {
  if (condition.type === "parenthesized_expression" && condition.firstNamedChild)
    return alternativesOf(condition.firstNamedChild);
  const operator = condition.childForFieldName("operator")?.text;
  if (operator !== "or" && operator !== "||") return [condition];
  return condition.namedChildren.flatMap(alternativesOf);
}

/** As `keep`, but what moved into a new function that the old place now calls is not lost. */
function lostWithoutHelper(collect: (source: ParsedSource) => Iterable<ScopedFact>): HonestyRule["breaches"] {
  return (before, after) => {
    const lost = surplus(collect(before), collect(after));
    if (lost.length === 0) return lost;
    const old = new Set(namedFunctions(before).map(scopeOf));
    const helpers = namedFunctions(after).filter((node) => !old.has(scopeOf(node)));
    const gained = surplus(collect(after), collect(before));
    return lost.filter((fact) => {
      const called = helpers.filter((helper) => calledIn(after, fact.scope, nameOf(helper) ?? ""));
      const scopes = new Set(called.map(scopeOf));
      const match = gained.findIndex((other) => scopes.has(other.scope) && other.kind === fact.kind);
      return match < 0 || gained.splice(match, 1).length === 0;
    });
  };
}

function namedFunctions(source: ParsedSource): readonly Node[] {
  return [...walkSource(source)].filter((node) => isFunction(node) && nameOf(node) !== null);
}

function calledIn(source: ParsedSource, scope: string, name: string): boolean {
  return [...within(source, ...CALLS)].some((call) => scopeOf(call) === scope && calledName(call) === name);
}

export const PROTECTION_RULES: readonly HonestyRule[] = [
  {
    id: "refusal",
    sentence: "takes away a check: a raise, an assertion or a refusing answer",
    breaches: lostWithoutHelper(refusals),
  },
  keep("guard-call", "takes away a call that checks, locks or protects", guardCalls),
  keep("guard-decorator", "takes away or alters a decorator that protects", decorators),
  keep("guarded-section", "takes away a lock or a transaction", sections),
  keep("guard-setting", "alters who may do what", guardSettings),
  {
    id: "guard-condition",
    sentence: "weakens the condition of a check",
    breaches: lostWithoutHelper(conditions),
  },
];
