import type { Node } from "web-tree-sitter";
import type { CodeIndex, FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { readCall } from "../../../code/python/calls.ts";
import { scopeOf } from "../../../diagnose/origin/python/bindings.ts";
import type { Investigation } from "../../../investigation.ts";
import { refusedStatus } from "../../house/status.ts";
import { transcribed } from "../../house/transcribe.ts";
import { isAlwaysEvaluated } from "../bad-value/react.ts";
import { replaceNode } from "../edits/expressions.ts";
import { freeName } from "../edits/names.ts";
import { insertAfter, insertBefore, statementOf } from "../edits/statements.ts";
import { handlerOf } from "../fault/handler.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import { birthsOf } from "../nothing/births.ts";
import { answered, type Idea, NO_ERROR } from "../stimuli/idea.ts";

/** A search for the first item that fits: `for limit, cents in LETTERS: if grams <= limit: return cents`. */
interface Search {
  readonly file: SourceFile;
  readonly scope: Node;
  readonly item: Node;
  readonly searched: Node;
  readonly condition: Node;
  /** The loop, or the call of `next`. */
  readonly node: Node;
}

/** A search that ends by raising where nothing fits. */
interface EndedSearch extends Search {
  readonly exit: Node;
}

/**
 * A search in which nothing fits, beside one of the same form that raises then: `raise TooHeavy(LETTERS[-1][0])` behind
 * its loop. This one raises it of what it searched itself.
 */
export function searchTwinIdea(investigation: Investigation, fault: PythonFault): Idea | null {
  const own = failedSearch(investigation, fault);
  if (!own) return null;
  const { code } = investigation;
  for (const twin of endedSearches(code, own.file)) {
    const names = twin.scope.id === own.scope.id ? null : sameSearch(twin, own);
    const statement = names && statementOf(own.node);
    if (!names || !statement) continue;
    const passage = { file: twin.file, scope: twin.scope, statements: [twin.exit] };
    const told = transcribed(code, passage, { file: own.file, statement, scope: own.scope }, names);
    const edits = told && endedEdits(code, own, statement, told.lines);
    if (!edits) continue;
    const place = `${twin.file.path}:${startLineOf(twin.exit)}`;
    const status = refusedStatus(code, twin.file.path, twin.exit);
    return {
      cause: `Nothing of \`${own.searched.text}\` fits, and ${own.file.path}:${startLineOf(own.node)} takes for granted that something does.`,
      explanation: `Where nothing fits it raises, as ${place} does of a search of the same form.`,
      edits: [...told.imports, ...edits].map((edit) => ({ ...edit, part: "fix", together: "search" })),
      basis: "house",
      expectation: status !== null && handlerOf(investigation, fault) ? answered([status]) : NO_ERROR,
      name: "nothing_fits",
      sentence: "Where nothing fits it is refused as elsewhere.",
    };
  }
  return null;
}

/** `next(…)` without a default on the failing line, or the loop of a function that came to its end and gave None. */
function failedSearch(investigation: Investigation, fault: PythonFault): Search | null {
  const { file, statement, exception } = fault;
  if (exception.type === "StopIteration" || /generator raised StopIteration/.test(exception.value)) {
    const calls = statement.descendantsOfType("call").filter((node) => isNext(node, 1));
    const [call, ...others] = calls;
    return call && others.length === 0 && isAlwaysEvaluated(call, statement)
      ? searchOfNext(file, call)
      : null;
  }
  if (!/NoneType/.test(exception.value)) return null;
  for (const { callee } of birthsOf(investigation)) {
    const home = callee && investigation.code.file(callee.path);
    if (!callee || !home || mayGiveNothing(callee) || isAskedForNothing(investigation.code, callee)) continue;
    const search = openSearch(home, callee);
    if (search) return search;
  }
  return null;
}

function isNext(node: Node, given: number): boolean {
  return field(node, "function")?.text === "next" && readCall(node).positional.length === given;
}

function searchOfNext(file: SourceFile, call: Node): Search | null {
  const list = field(call, "arguments");
  const items =
    list?.type === "generator_expression"
      ? list
      : list?.namedChildren.find(({ type }) => type === "generator_expression");
  const clauses = items?.namedChildren.filter(({ type }) => type === "for_in_clause") ?? [];
  const conditions = items?.namedChildren.filter(({ type }) => type === "if_clause") ?? [];
  const [clause, condition] = [clauses[0], conditions[0]?.firstNamedChild];
  const [item, searched] = clause ? [field(clause, "left"), field(clause, "right")] : [];
  return item && searched && condition && clauses.length === 1 && conditions.length === 1
    ? { file, scope: scopeOf(call), item, searched, condition, node: call }
    : null;
}

function searchOfLoop(file: SourceFile, loop: Node): Search | null {
  const [item, searched] = [field(loop, "left"), field(loop, "right")];
  const body = field(loop, "body")?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  const check = body.length === 1 && body[0]?.type === "if_statement" ? body[0] : null;
  const condition = check && field(check, "condition");
  const found =
    check && field(check, "consequence")?.namedChildren.findLast(({ type }) => type !== "comment");
  const isFound = found?.type === "return_statement" && found.firstNamedChild !== null;
  return item && searched && condition && isFound && check.childrenForFieldName("alternative").length === 0
    ? { file, scope: scopeOf(loop), item, searched, condition, node: loop }
    : null;
}

/** The loop with which a function ends, where it gives nothing behind it. */
function openSearch(file: SourceFile, { node }: FunctionSymbol): Search | null {
  const last = field(node, "body")?.namedChildren.findLast(({ type }) => type !== "comment");
  const hasElse = last?.namedChildren.some(({ type }) => type === "else_clause");
  return last?.type === "for_statement" && !hasElse ? searchOfLoop(file, last) : null;
}

/** Whether a function says that it may give None. */
function mayGiveNothing({ node }: FunctionSymbol): boolean {
  const [first] = field(node, "body")?.namedChildren ?? [];
  const said = `${field(node, "return_type")?.text ?? ""} ${first?.firstNamedChild?.type === "string" ? first.text : ""}`;
  return /\bNone\b|Optional|\bor nothing\b/.test(said);
}

/** Whether another caller looks whether it got anything. */
function isAskedForNothing(code: CodeIndex, { name, node }: FunctionSymbol): boolean {
  return code
    .callsOf(name)
    .filter((site) => site.enclosing?.node.id !== node.id && code.file(site.path)?.isTest === false)
    .some((site) => {
      const bound =
        site.node.parent?.type === "assignment" ? field(site.node.parent, "left")?.text : undefined;
      const scope = scopeOf(site.node);
      const looks =
        bound && new RegExp(`\\b${bound} is (?:not )?None\\b|\\bif (?:not )?${bound}\\b|\\b${bound} or\\b`);
      const around = site.node.parent;
      return (
        /^(?:boolean_operator|not_operator|named_expression|if_statement)$/.test(around?.type ?? "") ||
        (around?.type === "comparison_operator" && /\bNone\b/.test(around.text)) ||
        (looks ? looks.test(scope.text) : false)
      );
    });
}

/** The searches of a file, then of the project, that raise where nothing fits. */
function endedSearches(code: CodeIndex, own: SourceFile): EndedSearch[] {
  const paths = [own.path, ...code.paths.filter((path) => path !== own.path && path.endsWith(".py"))];
  return paths
    .flatMap((path) => code.file(path) ?? [])
    .filter((file) => !file.isTest && file.text.includes("raise "))
    .flatMap((file) => [
      ...file.tree.rootNode.descendantsOfType("for_statement").flatMap((loop) => {
        const search = searchOfLoop(file, loop);
        const exit = search && raisedBehind(loop);
        return exit ? [{ ...search, exit }] : [];
      }),
      ...file.tree.rootNode.descendantsOfType("call").flatMap((call) => {
        const search = /^next$/.test(field(call, "function")?.text ?? "") ? searchOfNext(file, call) : null;
        const exit = search && raisedForNothing(call);
        return exit ? [{ ...search, exit }] : [];
      }),
    ]);
}

function raisedBehind(loop: Node): Node | null {
  const otherwise = loop.namedChildren.find((child) => child.type === "else_clause");
  const block = otherwise && field(otherwise, "body");
  const next = block ? block.firstNamedChild : loop.nextNamedSibling;
  return next?.type === "raise_statement" ? next : null;
}

/** `found = next(…, None)` and `if found is None: raise …`; `try: … except StopIteration: raise …`. */
function raisedForNothing(call: Node): Node | null {
  const statement = statementOf(call);
  const name = call.parent?.type === "assignment" ? field(call.parent, "left")?.text : undefined;
  const check = statement?.nextNamedSibling;
  const condition = check?.type === "if_statement" ? (field(check, "condition")?.text ?? "") : "";
  const isAsked = name !== undefined && (condition === `${name} is None` || condition === `not ${name}`);
  const attempt = statement?.parent?.parent;
  const clause = attempt?.namedChildren.find(
    ({ type, text }) => type === "except_clause" && /^except StopIteration\b/.test(text),
  );
  const block =
    isNext(call, 2) && isAsked && check
      ? field(check, "consequence")
      : attempt?.type === "try_statement" && clause
        ? clause.namedChildren.find(({ type }) => type === "block")
        : null;
  const [only, ...others] = block?.namedChildren.filter(({ type }) => type !== "comment") ?? [];
  return only?.type === "raise_statement" && others.length === 0 ? only : null;
}

/** What stands here for the names of a search of the same form; null for one of another form. */
function sameSearch(twin: Search, own: Search): Map<string, string> | null {
  const names = new Map<string, string>();
  const items = new Set<string>();
  const bind = (theirs: Node, here: Node): boolean => {
    if (theirs.type !== here.type || theirs.namedChildCount !== here.namedChildCount) return false;
    if (theirs.type === "identifier") {
      names.set(theirs.text, here.text);
      items.add(theirs.text);
      return true;
    }
    return theirs.namedChildren.every((one, index) => {
      const other = here.namedChild(index);
      return other !== null && bind(one, other);
    });
  };
  if (!bind(loosely(twin.item), loosely(own.item))) return null;
  let solid = 0;
  const isAlike = (theirs: Node, here: Node): boolean => {
    if (theirs.type === "identifier" || (!items.has(theirs.text.split(/[.[]/)[0] ?? "") && isName(theirs))) {
      if (!isName(here)) return false;
      const known = names.get(theirs.text);
      if (known !== undefined) return known === here.text;
      names.set(theirs.text, here.text);
      return true;
    }
    if (theirs.type !== here.type || theirs.namedChildCount !== here.namedChildCount) return false;
    if (operators(theirs) !== operators(here)) return false;
    if (theirs.namedChildCount === 0 || theirs.type === "string") {
      solid += 1;
      return theirs.text === here.text;
    }
    if (theirs.type === "attribute") {
      const [object, other] = [field(theirs, "object"), field(here, "object")];
      solid += 1;
      return (
        lastNameOf(theirs) === lastNameOf(here) && object !== null && other !== null && isAlike(object, other)
      );
    }
    return theirs.namedChildren.every((one, index) => {
      const other = here.namedChild(index);
      return other !== null && isAlike(one, other);
    });
  };
  if (!isAlike(bare(twin.condition), bare(own.condition))) return null;
  names.set(twin.searched.text, own.searched.text);
  // Items of several parts, or parts of the same name, make a form; `x == y` alone is every search.
  return solid > 0 || items.size > 1 ? names : null;
}

function isName(node: Node): boolean {
  return /^(?:identifier|attribute)$/.test(node.type);
}

function operators(node: Node): string {
  return node.children.flatMap((child) => (child.isNamed ? [] : child.type)).join(" ");
}

function bare(node: Node): Node {
  return node.type === "parenthesized_expression" && node.firstNamedChild ? bare(node.firstNamedChild) : node;
}

/** `(limit, cents)` is `limit, cents`. */
function loosely(node: Node): Node {
  return node.type === "tuple_pattern" ? node : bare(node);
}

/** The search with its end: `found = next(…, None)`, looked at; or the lines behind the loop. */
function endedEdits(
  code: CodeIndex,
  { file, node }: Search,
  statement: Node,
  lines: readonly string[],
): Edit[] | null {
  if (node.type === "for_statement") {
    const edit = insertAfter(file, node, lines);
    return edit && [edit];
  }
  const list = field(node, "arguments");
  const inner = list?.type === "generator_expression" ? list.text : (list?.firstNamedChild?.text ?? "");
  const written = `next(${inner}, None)`;
  const assignment = node.parent?.type === "assignment" ? node.parent : null;
  const target = assignment && field(assignment, "left");
  if (target?.type === "identifier") {
    const edit = insertAfter(file, statement, [
      `if ${target.text} is None:`,
      ...lines.map((line) => `\t${line}`),
    ]);
    return edit && [replaceNode(file, node, written), edit];
  }
  const local = freeName(code, file, statement, "found");
  const edit = written.includes("\n")
    ? null
    : insertBefore(file, statement, [
        `${local} = ${written}`,
        `if ${local} is None:`,
        ...lines.map((line) => `\t${line}`),
      ]);
  return edit && [edit, replaceNode(file, node, local)];
}
