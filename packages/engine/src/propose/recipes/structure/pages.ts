import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { ancestorOfType, field, lastNameOf, startLineOf } from "../../../code/nodes.ts";
import { requiredCount } from "./kinds.ts";
import type { Known } from "./members.ts";
import type { Scene } from "./scene.ts";

const MORE =
  /^(?:next|has_?(?:more|next)\w*|next_?(?:page|cursor|offset|token|link|url|key|start)\w*|(?:end_?)?cursor|continuation\w*|page_?info)$/i;

/** Whether a value tells that there is more than what it holds: `{ items, next }`. Its list is not the whole one. */
export function isPage(known: Known): boolean {
  return [...known.members].some(([name, { kind }]) => kind !== "method" && MORE.test(name));
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
