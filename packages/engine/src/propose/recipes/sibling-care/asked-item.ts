import type { Node } from "web-tree-sitter";
import type { CodeIndex, SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { boundNames } from "../../../code/javascript/symbols.ts";
import { field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf } from "../../../diagnose/origin/javascript/functions.ts";
import { traceWays } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { namesAt } from "../javascript/names.ts";
import { insertBefore, statementOf } from "../javascript/statements.ts";
import { bare } from "./unify.ts";
import { written } from "./write.ts";

/** A lookup by a part of an item of a list, `locate(stop.place)`, that found nothing. */
interface Lookup {
  readonly file: SourceFile;
  readonly call: Node;
  /** Null in a callback that is one expression. */
  readonly statement: Node | null;
  readonly loop: Loop;
  /** What stands behind the item: `.place`. */
  readonly way: string;
}

/** `cart.items.filter((item) => has(item.sku)).map(…)`: who goes over the same list elsewhere leaves out what is not known. */
function filteredAlike(code: CodeIndex, lookup: Lookup): Offer[] {
  const { file, loop, call } = lookup;
  const source = sourceOf(code, file, call);
  const over = source === null ? null : listOf(call, loop.item);
  if (source === null || !over) return [];
  const paths = [file.path, ...code.mentions(loop.list).filter((path) => path !== file.path)];
  return paths.flatMap((path) => {
    const house = code.file(path);
    if (!house || house.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return house.tree.rootNode.descendantsOfType("call_expression").flatMap((filter): Offer[] => {
      const callee = field(filter, "function");
      const list = callee?.type === "member_expression" ? field(callee, "object") : null;
      const isFilter =
        list && field(callee ?? filter, "property")?.text === "filter" && lastNameOf(list) === loop.list;
      const [asking] = field(filter, "arguments")?.namedChildren ?? [];
      const predicate = asking && isFunctionNode(asking) ? field(asking, "body") : null;
      const [given] =
        predicate?.type === "call_expression" ? (field(predicate, "arguments")?.namedChildren ?? []) : [];
      const part = given && partOf(given);
      const isOwn = path === file.path && isIn(over, filter);
      if (!isFilter || !asking || !predicate || !part || part.way !== lookup.way || isOwn) return [];
      if (sourceOf(code, house, predicate) !== source || !asksWhetherThere(code, house, predicate)) return [];
      const nothing = { startIndex: asking.startIndex, endIndex: asking.startIndex } as Node;
      const made = written(
        code,
        { own: file, house },
        { whole: asking, core: nothing, ownText: "" },
        new Map(),
      );
      if (!made) return [];
      const text = `.filter(${made.text})`;
      return [
        {
          edits: [...made.imports, textEdit(file, over.endIndex, over.endIndex, text)],
          said: text,
          where: `${path}:${startLineOf(filter)}`,
          isNear: path === file.path,
        },
      ];
    });
  });
}

/** The list that a loop goes over. */
function listOf(node: Node, item: string): Node | null {
  const loop = loopNode(node, item);
  if (loop?.type === "for_in_statement") return field(loop, "right");
  const call = loop?.parent?.type === "arguments" ? loop.parent.parent : null;
  const callee = call && field(call, "function");
  return callee?.type === "member_expression" ? field(callee, "object") : null;
}

/** What goes over a list: `for (const stop of plan.stops)`, `plan.stops.forEach((stop) => …)`. */
interface Loop {
  readonly item: string;
  /** Last name of the list. */
  readonly list: string;
  readonly isCallback: boolean;
}

interface Offer {
  readonly edits: readonly Edit[];
  readonly said: string;
  readonly where: string;
  readonly isNear: boolean;
}

const MOST_CHECKS = 300;
const OVER = /^(?:forEach|map|flatMap)$/;

/**
 * `for (const stop of plan.stops) { const there = locate(stop.place); … }` beside another function that goes over the same
 * list and passes an item over where `!isKnown(stop.place)`: this one does so as well.
 */
export function askedItemIdea(investigation: Investigation): Idea | null {
  const { code } = investigation;
  for (const { place } of traceWays(investigation)?.ways ?? []) {
    const file = code.file(place.path);
    const lookup = file && !file.isTest ? lookupAt(file, place.node) : null;
    if (!lookup) continue;
    const offers = [...offersFor(code, lookup), ...filteredAlike(code, lookup)];
    const near = offers.filter(({ isNear }) => isNear);
    const [first, ...others] = near.length > 0 ? near : offers;
    if (!first || others.some(({ said }) => said !== first.said)) continue;
    return {
      name: "passed_over_as_elsewhere",
      sentence: "An item of which nothing is known is passed over as elsewhere",
      cause: `\`${lookup.call.text.slice(0, 60)}\` may find nothing; ${first.where} asks first.`,
      explanation: `Passes the item over, as ${first.where} does.`,
      edits: first.edits.map((edit) => ({ ...edit, part: "fix" })),
      basis: "house",
      expectation: NO_ERROR,
      place: { path: lookup.file.path, line: startLineOf(lookup.call) },
    };
  }
  return null;
}

function lookupAt(file: SourceFile, node: Node): Lookup | null {
  const call = bare(node);
  const [given, ...others] =
    call.type === "call_expression" ? (field(call, "arguments")?.namedChildren ?? []) : [];
  const statement = statementOf(call);
  const found = given && others.length === 0 ? partOf(given) : null;
  const loop = found && loopAround(call, found.root);
  return found && loop ? { file, call, statement, loop, way: found.way } : null;
}

function partOf(node: Node): { readonly root: string; readonly way: string } | null {
  const found = /^([\w$]+)((?:\.[\w$]+)*)$/.exec(bare(node).text);
  return found?.[1] ? { root: found[1], way: found[2] ?? "" } : null;
}

/** The innermost loop whose item has this name. */
function loopAround(node: Node, item: string): Loop | null {
  for (let around = node.parent; around; around = around.parent) {
    if (around.type === "for_in_statement" && boundNames(field(around, "left")).includes(item)) {
      const right = field(around, "right");
      const list = right && lastNameOf(bare(right));
      return list ? { item, list, isCallback: false } : null;
    }
    if (!isFunctionNode(around)) continue;
    const call = around.parent?.type === "arguments" ? around.parent.parent : null;
    const callee = call && field(call, "function");
    const single = field(around, "parameter") ?? field(around, "parameters")?.firstNamedChild ?? null;
    const name = single && (field(single, "pattern") ?? single).text;
    const object = callee?.type === "member_expression" ? field(callee, "object") : null;
    const list = object && lastNameOf(bare(object));
    return name === item && list && OVER.test(field(callee ?? around, "property")?.text ?? "")
      ? { item, list, isCallback: true }
      : null;
  }
  return null;
}

function offersFor(code: CodeIndex, lookup: Lookup): Offer[] {
  const source = sourceOf(code, lookup.file, lookup.call);
  if (source === null) return [];
  const paths = [
    lookup.file.path,
    ...code.mentions(lookup.loop.list).filter((path) => path !== lookup.file.path),
  ];
  return paths.flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest || !/\.[cm]?[jt]sx?$/.test(path)) return [];
    return file.tree.rootNode
      .descendantsOfType("if_statement")
      .slice(0, MOST_CHECKS)
      .flatMap((check) => offerOf(code, lookup, file, check, source) ?? []);
  });
}

const KNOWS = /^(?:has|knows|exists|contains|includes|is(?:Known|There|Listed|Registered|Present))/;

/** Whether a question is one for being there at all: `places.has(x)`, `isKnown(x)` that asks `places.has(x)`. */
function asksWhetherThere(code: CodeIndex, file: SourceFile, call: Node): boolean {
  const name = lastNameOf(field(call, "function") ?? call) ?? "";
  const [callee] = calleesOf(code, file.path, call);
  const body = callee?.symbol.node.text ?? "";
  if (!callee) return KNOWS.test(name);
  return /\.has\(|\bhasOwn\w*\(|\bin\b [A-Za-z_$]|[!=]==? (?:undefined|null)\b|\.(?:some|includes)\(/.test(
    body,
  );
}

/** The module, or the thing, that a function belongs to: both `isKnown` and `locate` of one module speak of the same. */
function sourceOf(code: CodeIndex, file: SourceFile, call: Node): string | null {
  const callee = field(call, "function");
  const owner = callee?.type === "member_expression" ? field(callee, "object") : callee;
  if (!owner) return null;
  const made = owner.type === "identifier" ? code.resolve(file.path, owner.text) : null;
  if (!made) return owner.type === "identifier" || owner.text.startsWith("this.") ? owner.text : null;
  return callee?.type === "member_expression" && made.node ? `${made.path}:${owner.text}` : made.path;
}

function offerOf(
  code: CodeIndex,
  lookup: Lookup,
  house: SourceFile,
  check: Node,
  source: string,
): Offer | null {
  const condition = field(check, "condition");
  const asked = condition && bare(condition);
  const inner =
    asked?.type === "unary_expression" && asked.text.startsWith("!") ? field(asked, "argument") : null;
  const predicate = inner?.type === "call_expression" ? inner : null;
  const [given, ...others] = predicate ? (field(predicate, "arguments")?.namedChildren ?? []) : [];
  const part = given && others.length === 0 ? partOf(given) : null;
  if (!condition || !predicate || !part || part.way !== lookup.way || field(check, "alternative"))
    return null;
  if (sourceOf(code, house, predicate) !== source || !asksWhetherThere(code, house, predicate)) return null;
  const theirs = loopAround(check, part.root);
  const { loop, statement, file } = lookup;
  // A callback of `map` gives something for each item.
  const isGiving = loop.isCallback && !/\.forEach$/.test(calleeOver(lookup.call, loop.item));
  if (isGiving) return null;
  const isOwn = house.path === file.path && isIn(check, loopNode(lookup.call, loop.item));
  if (!statement || !theirs || theirs.list !== loop.list || isOwn || !passesOver(check, theirs)) return null;
  const available = namesAt(code, file, statement);
  const names = new Map([...available].map((name) => [name, name] as const));
  const nothing = { startIndex: check.startIndex, endIndex: check.startIndex } as Node;
  const made = written(
    code,
    { own: file, house },
    { whole: check, core: nothing, ownText: "" },
    names.set(part.root, loop.item),
  );
  if (!made) return null;
  const said =
    theirs.isCallback === loop.isCallback
      ? made.text
      : made.text.replace(/\b(?:return|continue)\b(?=;?\s*\}?$)/, loop.isCallback ? "return" : "continue");
  const column = check.startPosition.column;
  const lines = said.split("\n").map((line, at) => {
    if (at === 0) return line;
    const rest = line.slice(Math.min(column, line.length - line.trimStart().length));
    return rest === rest.trimStart() ? rest : `\t${rest.trimStart()}`;
  });
  return {
    edits: [...made.imports, insertBefore(file, statement, lines)],
    said,
    where: `${house.path}:${startLineOf(check)}`,
    isNear: house.path === file.path,
  };
}

function calleeOver(node: Node, item: string): string {
  const call = loopNode(node, item)?.parent?.parent;
  return (call && field(call, "function")?.text) ?? "";
}

function loopNode(node: Node, item: string): Node | null {
  for (let around = node.parent; around; around = around.parent) {
    if (around.type === "for_in_statement" && boundNames(field(around, "left")).includes(item)) return around;
    if (isFunctionNode(around)) return around;
  }
  return null;
}

function isIn(node: Node, outer: Node | null): boolean {
  return outer !== null && outer.startIndex <= node.startIndex && node.endIndex <= outer.endIndex;
}

/** `continue`, in a callback a bare `return`, be it behind a warning. */
function passesOver(check: Node, { isCallback }: Loop): boolean {
  const branch = field(check, "consequence");
  const statements = (branch?.type === "statement_block" ? branch.namedChildren : [branch]).filter(
    (one) => one && one.type !== "comment",
  );
  const last = statements.at(-1);
  const isLeft = isCallback
    ? last?.type === "return_statement" && last.namedChildCount === 0
    : last?.type === "continue_statement" && last.namedChildCount === 0;
  return (
    isLeft &&
    statements.length <= 2 &&
    statements.slice(0, -1).every((one) => one?.type === "expression_statement")
  );
}
