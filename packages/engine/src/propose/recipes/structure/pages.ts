import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { isFunctionNode } from "../../../code/javascript/handlers.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { requiredCount } from "./kinds.ts";
import type { Known } from "./members.ts";
import type { Scene } from "./scene.ts";

const MORE =
  /^(?:next|has_?(?:more|next)\w*|next_?(?:page|cursor|offset|token|link|url|key|start)\w*|(?:end_?)?cursor|continuation\w*|page_?info)$/i;

/** These stand beside whole lists as well. */
const PERHAPS_MORE =
  /^(?:_?links|page|pages|offset|total|total_?\w+|page_?(?:number|count|size)|per_?page)$/i;
const CUT = /\b(?:limit|offset|skip|per_?page|page_?size)\b/i;
/** What tells a page apart from the others where it is asked for. */
const CHOSEN =
  /(?:^|[\W_])(?:page|cursor|offset|skip|after|before|start|next|token)(?:$|[\W_])|(?:Page|Cursor|Offset|Token)\b/i;

/** Whether a value tells that there is more than what it holds: `{ items, next }`. Its list is not the whole one. */
export function isPage(known: Known): boolean {
  return cursorsOf(known).length > 0;
}

/** Whether one of these names stands beside lists that are not whole. */
export function tellsOfMore(names: readonly string[]): boolean {
  return names.some((name) => MORE.test(name));
}

/** The members that tell that there is more, and where. */
export function cursorsOf({ members, made }: Known): readonly string[] {
  const names = [...members].flatMap(([name, { kind }]) => (kind === "method" ? [] : name));
  const sure = names.filter((name) => MORE.test(name));
  return made.some(({ node }) => isCut(node))
    ? names.filter((name) => MORE.test(name) || PERHAPS_MORE.test(name))
    : sure;
}

function isCut(literal: Node): boolean {
  let around = literal.parent;
  while (around && !isFunctionNode(around)) around = around.parent;
  if (!around) return false;
  const isSliced = around.descendantsOfType("call_expression").some((call) => {
    const callee = field(call, "function");
    const name = callee?.type === "member_expression" ? field(callee, "property")?.text : undefined;
    return name === "slice" && field(call, "arguments")?.namedChildCount === 2;
  });
  return isSliced || CUT.test(around.text);
}

/** Whether a call says which page it wants, so that this page is what is meant: `list(request.query.page)`. */
export function choosesPage(call: Node): boolean {
  return (field(call, "arguments")?.namedChildren ?? []).some(
    (given) => !/^(?:number|string|null|undefined)$/.test(given.type) && CHOSEN.test(given.text),
  );
}

/** Whether a call stands where pages are gone through: the list that is read there is not taken for the whole one. */
export function isWalked(call: Node): boolean {
  let around = call.parent;
  while (around && !isFunctionNode(around)) {
    if (/^(?:while|do|for)_statement$/.test(around.type)) return true;
    around = around.parent;
  }
  return false;
}

/**
 * The method beside the one that gives a page which goes through all of them, where there is one alone: `all` of `list`.
 * Null where `call` chooses its page, or where what the method gives cannot be looped over in the same way.
 */
export function walkerOf(
  { investigation: { code } }: Scene,
  { made }: Known,
  read: Node,
  holder: string,
): { readonly name: string; readonly property: Node; readonly evidence: string } | null {
  const isAwaited = read.type === "await_expression";
  const call = isAwaited ? read.firstNamedChild : read;
  const callee = call?.type === "call_expression" ? field(call, "function") : null;
  const property = callee?.type === "member_expression" ? field(callee, "property") : null;
  if (!call || !property || (field(call, "arguments")?.namedChildCount ?? 0) > 0) return null;
  const [page] = made;
  const body = page && ancestorOfType(page.node, ["class_body"]);
  const pages = page && code.functionAt(page.path, startLineOf(page.node));
  if (!page || !body || made.length !== 1 || pages?.name !== property.text) return null;
  const walkers = (code.symbolsOf(page.path)?.functions ?? []).filter(
    ({ node, name }) =>
      node.parent?.id === body.id &&
      name !== pages.name &&
      !/^(?:#|(?:private|protected|static|get|set)\b)/.test(node.text) &&
      requiredCount(node) === 0 &&
      goesThrough(node, pages.name, holder) &&
      /^(?:override |public )?async\b/.test(node.text) === isAwaited,
  );
  const [walker] = walkers;
  if (!walker || walkers.length > 1) return null;
  const isGenerator = walker.node.children.some((child) => child.type === "*");
  if (isGenerator ? isAwaited : !isLoopedOver(code.mentions(`${walker.name}(`), walker)) return null;
  return { name: walker.name, property, evidence: `${walker.path}:${walker.startLine}` };

  function isLoopedOver(paths: readonly string[], { name }: FunctionSymbol): boolean {
    return paths
      .flatMap((path) => code.file(path) ?? [])
      .filter(({ isTest, language }) => !isTest && language !== "python")
      .some(({ tree }) =>
        tree.rootNode.descendantsOfType(["for_in_statement", "spread_element"]).some((node) => {
          const given = node.type === "spread_element" ? node.firstNamedChild : field(node, "right");
          const asked = given?.type === "await_expression" ? given.firstNamedChild : given;
          return asked?.type === "call_expression" && lastNameOf(field(asked, "function") ?? asked) === name;
        }),
      );
  }
}

/** `while (…) { const page = this.list(offset); yield* page.items; … }` */
function goesThrough(method: Node, pages: string, holder: string): boolean {
  return method.descendantsOfType(["while_statement", "do_statement", "for_statement"]).some((loop) => {
    const asks = loop.descendantsOfType("call_expression").some((call) => {
      const callee = field(call, "function");
      return callee?.text === `this.${pages}`;
    });
    const names = loop.descendantsOfType(["property_identifier", "shorthand_property_identifier_pattern"]);
    return asks && names.some(({ text }) => text === holder);
  });
}
