import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, plainString } from "../../../code/nodes.ts";
import { caughtClasses } from "./classes.ts";
import type { JwtLibrary } from "./libraries.ts";
import { blockOf, exceptClauses, type VerifySite } from "./verify-site.ts";

/** The verified claims at the site: the expression that holds them after `statement`. */
export interface Claims {
  readonly statement: Node;
  /** Null where the claims are returned without a name: `return jwt.decode(…)`. */
  readonly expression: string | null;
}

/** Finds what holds the claims once the statement at the site has passed. */
export function claimsAt(site: VerifySite, library: JwtLibrary): Claims | null {
  const { statement } = site;
  const inner = statement.firstNamedChild;
  if (statement.type === "return_statement") {
    return inner && callIn(inner) ? { statement, expression: null } : null;
  }
  if (statement.type !== "expression_statement" || !inner) return null;
  if (inner.type === "assignment") {
    const left = field(inner, "left");
    const right = field(inner, "right");
    if (left?.type !== "identifier" || !right || !callIn(right)) return null;
    const isToken =
      library.id === "joserfc" && lastNameOf(field(callIn(right) ?? right, "function") ?? right) === "decode";
    return { statement, expression: isToken ? `${left.text}.claims` : left.text };
  }
  const call = callIn(inner);
  const callee = call && field(call, "function");
  if (!call || callee?.type !== "attribute" || lastNameOf(callee) !== "validate") return null;
  const argument = field(call, "arguments")?.firstNamedChild;
  const holder = argument ?? field(callee, "object");
  return holder && /^(?:identifier|attribute)$/.test(holder.type)
    ? { statement, expression: holder.text }
    : null;
}

function callIn(node: Node): Node | null {
  const inner =
    node.type === "await" || node.type === "parenthesized_expression" ? node.firstNamedChild : node;
  return inner?.type === "call" ? inner : null;
}

/** Whether the function or those that get its result work with the subject, and whether they refuse its absence. */
export function subjectUse(
  code: CodeIndex,
  site: VerifySite,
  claims: Claims,
): "none" | "checked" | "relied_on" {
  const scope = site.function?.node ?? site.file.tree.rootNode;
  if (requiresSubject(claims.statement)) return "checked";
  const verdicts: Verdict[] = [];
  if (claims.expression !== null) verdicts.push(useIn(code, site.file, scope, claims.expression));
  if (site.function && (claims.expression === null || returns(scope, claims.expression))) {
    for (const { file, scope: caller, expression } of receivers(code, site.function.name)) {
      verdicts.push(useIn(code, file, caller, expression));
    }
  }
  if (verdicts[0] === "checked") return "checked";
  if (verdicts.includes("relied_on")) return "relied_on";
  return verdicts.includes("checked") ? "checked" : "none";
}

type Verdict = "none" | "checked" | "relied_on";

/** Options by which the library itself refuses a token without a subject. */
function requiresSubject(statement: Node): boolean {
  return /["']require_sub["']\s*:\s*True|["']require["']\s*:\s*\[[^\]]*["']sub["']|["']sub["']\s*:\s*\{[^}]*["']essential["']\s*:\s*True/.test(
    statement.text,
  );
}

function returns(scope: Node, expression: string): boolean {
  return scope
    .descendantsOfType("return_statement")
    .some((node) => node.firstNamedChild?.text === expression);
}

function useIn(code: CodeIndex, file: SourceFile, scope: Node, expression: string): Verdict {
  let verdict: Verdict = "none";
  for (const node of scope.descendantsOfType(["subscript", "call", "comparison_operator"])) {
    const found = readsSubject(code, file, scope, node, expression);
    if (found === "checked") return "checked";
    if (found === "relied_on") verdict = "relied_on";
  }
  return verdict;
}

function readsSubject(
  code: CodeIndex,
  file: SourceFile,
  scope: Node,
  node: Node,
  expression: string,
): Verdict {
  if (node.type === "comparison_operator") {
    const [left, right] = node.namedChildren;
    const isMembership = left && plainString(left) === "sub" && right?.text === expression;
    return isMembership && /\bin\b/.test(node.text) ? "checked" : "none";
  }
  if (node.type === "subscript") {
    const key = field(node, "subscript");
    if (field(node, "value")?.text !== expression || !key || plainString(key) !== "sub") return "none";
    if (isAssigned(node)) return "none";
    return keyErrorIsCaught(code, file, node) ? "checked" : "relied_on";
  }
  const callee = field(node, "function");
  const key = field(node, "arguments")?.firstNamedChild;
  if (callee?.type !== "attribute" || field(callee, "attribute")?.text !== "get") return "none";
  if (field(callee, "object")?.text !== expression || !key || plainString(key) !== "sub") return "none";
  return isTested(scope, node) ? "checked" : "relied_on";
}

function isAssigned(node: Node): boolean {
  return node.parent?.type === "assignment" && field(node.parent, "left")?.id === node.id;
}

function keyErrorIsCaught(code: CodeIndex, file: SourceFile, node: Node): boolean {
  for (
    let attempt = ancestorOfType(node, ["try_statement"]);
    attempt;
    attempt = ancestorOfType(attempt, ["try_statement"])
  ) {
    const body = field(attempt, "body");
    if (!body || node.startIndex < body.startIndex || node.endIndex > body.endIndex) continue;
    const caught = exceptClauses(attempt).flatMap((clause) => caughtClasses(code, file.path, clause));
    if (
      caught.some(
        (named) => named.builtin && /^(?:KeyError|LookupError|(?:Base)?Exception)$/.test(named.name),
      )
    )
      return true;
  }
  return false;
}

/** Whether the value read here, or the name that it gets, is looked at by a condition of its own. */
function isTested(scope: Node, read: Node): boolean {
  for (let node = read.parent; node && node.id !== scope.id; node = node.parent) {
    if (node.type === "block" || node.type === "argument_list") break;
    if (node.type === "if_statement" || node.type === "while_statement") return true;
    if (node.type === "assignment" || node.type === "named_expression") {
      const name = field(node, "left") ?? field(node, "name");
      if (
        name?.type === "identifier" &&
        scope.descendantsOfType("if_statement").some((test) => asksFor(test, name.text))
      )
        return true;
    }
  }
  return false;
}

/** `if name is None`, `if not name`, `if name`: and the branch leaves the function or the name is refused. */
function asksFor(test: Node, name: string): boolean {
  const condition = field(test, "condition");
  if (!condition) return false;
  const escaped = name.replace(/[$]/g, "\\$&");
  return new RegExp(
    `(?:^|\\bnot\\s+|\\bor\\s+|\\band\\s+|\\()${escaped}(?:$|\\s+is\\b|\\s*==|\\s+or\\b|\\s+and\\b|\\))`,
  ).test(condition.text);
}

/** Where the result of a function arrives: its callers' variables and parameters that it is injected into. */
function receivers(code: CodeIndex, name: string): { file: SourceFile; scope: Node; expression: string }[] {
  const direct = code.callsOf(name).flatMap((site) => {
    const file = code.file(site.path);
    if (!file || file.isTest || !site.enclosing) return [];
    const outer = site.node.parent?.type === "await" ? site.node.parent : site.node;
    const assignment = outer.parent?.type === "assignment" ? field(outer.parent, "left") : null;
    const expression = assignment?.type === "identifier" ? assignment.text : outer.text;
    return [{ file, scope: site.enclosing.node, expression }];
  });
  const injected = ["Depends", "Security"]
    .flatMap((marker) => code.callsOf(marker))
    .flatMap((site) => {
      const file = code.file(site.path);
      const target = field(site.node, "arguments")?.firstNamedChild;
      const parameter = ancestorOfType(site.node, [
        "typed_default_parameter",
        "default_parameter",
        "typed_parameter",
      ]);
      const scope = parameter && ancestorOfType(parameter, ["function_definition"]);
      if (!file || file.isTest || !target || lastNameOf(target) !== name || !parameter || !scope) return [];
      const expression = (field(parameter, "name") ?? parameter.firstNamedChild)?.text;
      return expression ? [{ file, scope, expression }] : [];
    });
  return [...direct, ...injected];
}

/** First statement of the clause's block, for its indentation. */
export function firstStatementOf(clause: Node): Node | null {
  return blockOf(clause)?.namedChildren.find((child) => child.type !== "comment") ?? null;
}
