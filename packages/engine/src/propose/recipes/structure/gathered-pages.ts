import type { Node } from "web-tree-sitter";
import type { FunctionSymbol, SourceFile } from "../../../code/code-index.ts";
import { planJavascriptImport } from "../../../code/javascript/imports.ts";
import { argumentsOf, field, startLineOf } from "../../../code/nodes.ts";
import { textEdit } from "../../../code/text-edit.ts";
import { calleesOf, returnsOf } from "../../../diagnose/origin/javascript/functions.ts";
import { all, LIST_METHODS, requiredCount } from "./kinds.ts";
import { knownOf } from "./members.ts";
import { cursorsOf, isPage } from "./pages.ts";
import { type Guess, guess, type Scene } from "./scene.ts";

const MOST_WAYS = 12;

/** A function that goes through all pages by calling the one that it is given, and a place where the house does so. */
interface Gatherer {
  readonly symbol: FunctionSymbol;
  /** What is handed to it there. */
  readonly argument: Node;
  readonly call: Node;
  readonly path: string;
}

/**
 * A page is taken for the list, and the house has a function that is handed the one that gives pages and goes through them
 * all: `await collect(hr.fetchStaff)` stands beside `await hr.fetchAbsences()`.
 */
export function gatheredPageGuesses(scene: Scene): Guess[] {
  const { code } = scene.investigation;
  const { fault, ways } = scene.trace;
  const wanted = ways[0]?.place.members[0]?.name ?? "";
  if (!(fault === "not_iterable" || (fault === "missing_member" && LIST_METHODS.test(wanted)))) return [];
  for (const { place } of ways.slice(0, MOST_WAYS)) {
    const file = code.file(place.path);
    if (place.node.type !== "call_expression" || !file || file.isTest) continue;
    const [own, ...more] = calleesOf(code, place.path, place.node);
    if (!own || more.length > 0) continue;
    const found = gathererOf(scene, own.symbol);
    const edits = found && gathered(scene, file, place.node, own.symbol, found);
    if (!edits) continue;
    const { name } = found.symbol;
    return [
      guess(scene, 0.97, {
        name: "all_pages_are_gathered",
        sentence: "The request is answered from all pages",
        cause: `\`${own.symbol.name}\` gives one page, and is taken for the whole list.`,
        explanation: `Goes through all pages with \`${name}\`, as ${found.path}:${startLineOf(found.call)} does.`,
        edits,
        basis: "house",
        place: { path: file.path, line: startLineOf(place.node) },
      }),
    ];
  }
  return [];
}

/** The one function of the house that goes through pages of this form, where it is used already. */
function gathererOf(scene: Scene, pages: FunctionSymbol): Gatherer | null {
  const { code } = scene.investigation;
  const { values, isGenerator } = returnsOf(pages.node);
  const [value] = values;
  if (!value || values.length > 1 || isGenerator) return null;
  const given = { path: pages.path, node: value, members: [] };
  const known = knownOf(scene, given);
  if (!all(known, "object") || !isPage(known)) return null;
  const holders = [...known.members.keys()].filter((name) =>
    all(knownOf(scene, { ...given, members: [{ kind: "attribute", name }] }), "array"),
  );
  const [holder] = holders;
  if (holder === undefined || holders.length > 1) return null;
  const cursors = cursorsOf(known);
  const walkers = code
    .mentions(holder)
    .filter((path) => isOwn(code.file(path)))
    .flatMap((path) => code.symbolsOf(path)?.functions ?? [])
    .filter(({ node }) => goesThrough(node, holder, cursors));
  const [symbol] = walkers;
  if (!symbol || walkers.length > 1) return null;
  for (const site of code.callsOf(symbol.name)) {
    const handed = argumentsOf(site.node);
    const [argument] = handed;
    const isCalled = calleesOf(code, site.path, site.node).some(
      (one) => one.symbol.node.id === symbol.node.id,
    );
    if (argument && handed.length === 1 && isCalled && isOwn(code.file(site.path)))
      return { symbol, argument, call: site.node, path: site.path };
  }
  return null;
}

function isOwn(file: SourceFile | null): boolean {
  return file !== null && !file.isTest && file.language !== "python";
}

/** `do { const { items, next } = await fetchPage(cursor); … } while (next)` */
function goesThrough(definition: Node, holder: string, cursors: readonly string[]): boolean {
  const [first] = parametersOf(definition);
  const name = first && nameOf(first);
  if (!name || requiredCount(definition) !== 1) return false;
  return definition.descendantsOfType(["while_statement", "do_statement", "for_statement"]).some((loop) => {
    const asks = loop
      .descendantsOfType("call_expression")
      .some((call) => field(call, "function")?.text === name && argumentsOf(call).length === 1);
    const names = loop
      .descendantsOfType(["property_identifier", "shorthand_property_identifier_pattern"])
      .map(({ text }) => text);
    return asks && names.includes(holder) && names.some((text) => cursors.includes(text));
  });
}

function gathered(
  scene: Scene,
  file: SourceFile,
  call: Node,
  pages: FunctionSymbol,
  { symbol, argument, call: sibling, path }: Gatherer,
): ReturnType<typeof textEdit>[] | null {
  const { code } = scene.investigation;
  const callee = field(sibling, "function");
  const handed = handedOver(call, pages, argument);
  const form = handed === null ? null : formOf(scene, call, symbol, sibling);
  if (callee?.type !== "identifier" || !form) return null;
  const isKnown = code.resolve(file.path, callee.text)?.node?.id === symbol.node.id;
  const plan = isKnown ? null : planJavascriptImport(code, file, { path: symbol.path, name: symbol.name });
  if (!isKnown && (!plan || path === file.path)) return null;
  const { from, before, after, loop } = form;
  return [
    ...(plan?.edits ?? []),
    ...(loop ? [textEdit(file, loop.startIndex + 3, loop.startIndex + 3, " await")] : []),
    textEdit(
      file,
      from.startIndex,
      from.endIndex,
      `${before}${plan?.local ?? callee.text}(${handed})${after}`,
    ),
  ];
}

interface Form {
  /** What is replaced. */
  readonly from: Node;
  readonly before: string;
  readonly after: string;
  /** The loop that has to wait for each entry. */
  readonly loop: Node | null;
}

/** How the list is had from the gatherer where the page was asked for; null where it would have to be rewritten. */
function formOf(scene: Scene, call: Node, { path, node }: FunctionSymbol, sibling: Node): Form | null {
  const waiting = call.parent?.type === "await_expression" ? call.parent : null;
  const { isAsync, isGenerator, values, canFallOff } = returnsOf(node);
  const whole = waiting ?? call;
  if (isAsync !== (waiting !== null)) return null;
  if (!isGenerator) {
    const isList = values.every((value) => all(knownOf(scene, { path, node: value, members: [] }), "array"));
    return isList && !canFallOff ? { from: call, before: "", after: "", loop: null } : null;
  }
  const loop = whole.parent?.type === "for_in_statement" ? whole.parent : null;
  if (loop && field(loop, "right")?.id === whole.id && field(loop, "operator")?.text === "of")
    return { from: whole, before: "", after: "", loop: isAsync ? loop : null };
  if (!isAsync) return { from: whole, before: "[...", after: "]", loop: null };
  const isGathered = field(sibling.parent?.parent ?? sibling, "function")?.text === "Array.fromAsync";
  return isGathered ? { from: call, before: "Array.fromAsync(", after: ")", loop: null } : null;
}

/** The function that gives the pages, as the sibling hands its own: as it is, or with the cursor behind what else is asked for. */
function handedOver(call: Node, pages: FunctionSymbol, sibling: Node): string | null {
  const callee = field(call, "function");
  const given = argumentsOf(call);
  const own = parametersOf(pages.node);
  const next = own[given.length];
  if (
    !callee ||
    !next ||
    own.length !== given.length + 1 ||
    given.some((one) => one.type === "spread_element")
  )
    return null;
  const isReference = /^(?:identifier|member_expression)$/.test(sibling.type);
  const isBound = callee.type === "identifier" || !/\bthis\b/.test(pages.node.text);
  if (isReference && given.length === 0 && isBound) return callee.text;
  const cursor = isReference ? nameOf(next) : cursorHanded(sibling);
  const texts = given.map(({ text }) => text);
  if (!cursor || !nameOf(next) || texts.some((text) => new RegExp(`\\b${cursor}\\b`).test(text))) return null;
  return `(${cursor}) => ${callee.text}(${[...texts, cursor].join(", ")})`;
}

/** `cursor` of `(cursor) => api.orders(shop, cursor)`. */
function cursorHanded(arrow: Node): string | null {
  const parameters = arrow.type === "arrow_function" ? parametersOf(arrow) : [];
  const [first] = parameters;
  const body = field(arrow, "body");
  const name = first && parameters.length === 1 ? nameOf(first) : null;
  return body?.type === "call_expression" && argumentsOf(body).at(-1)?.text === name ? name : null;
}

function parametersOf(definition: Node): Node[] {
  const single = field(definition, "parameter");
  if (single) return [single];
  return (field(definition, "parameters")?.namedChildren ?? []).filter(({ type }) => type !== "comment");
}

/** The plain name of a parameter; null where it is taken apart or gathers the rest. */
function nameOf(parameter: Node): string | null {
  const name = field(parameter, "pattern") ?? field(parameter, "left") ?? parameter;
  return name.type === "identifier" ? name.text : null;
}
