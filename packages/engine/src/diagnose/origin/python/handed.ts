import type { Node } from "web-tree-sitter";
import type { FunctionSymbol } from "../../../code/code-index.ts";
import { isTestPath } from "../../../code/list-sources.ts";
import { endLineOf, field, startLineOf } from "../../../code/nodes.ts";
import type { FlowContext, Hop, ValuePlace } from "../flow.ts";
import { shortText } from "../hops.ts";

const MOST_FILES = 12;
const MOST_USES = 4;

/** Functions of the language that take a function first and the items after it. */
const FUNCTION_FIRST =
  /^(?:map|imap|amap|filter|filterfalse|takewhile|dropwhile|reduce|imap_unordered|starmap)$/;
/** Functions that take what orders or groups the items as their `key`. */
const BY_KEY = /^(?:sorted|min|max|groupby|nlargest|nsmallest|sort|bisect\w*|insort\w*)$/;

/** The list whose items a function gets that is handed over here: `sorted(rows, key=area)`, `map(area, rows)`. */
export function itemsFor(use: Node): Node | null {
  const isKeyword = use.parent?.type === "keyword_argument" && field(use.parent, "name")?.text === "key";
  const list = isKeyword ? use.parent?.parent : use.parent;
  const call = list?.type === "argument_list" ? list.parent : null;
  const callee = call?.type === "call" ? field(call, "function") : null;
  if (!callee || !list) return null;
  const name = callee.type === "attribute" ? (field(callee, "attribute")?.text ?? "") : callee.text;
  const plain = list.namedChildren.filter((child) => !/^(?:comment|keyword_argument)$/.test(child.type));
  if (isKeyword) {
    if (!BY_KEY.test(name)) return null;
    if (name === "sort") return callee.type === "attribute" ? field(callee, "object") : null;
    return plain[/^n(?:largest|smallest)$/.test(name) ? 1 : 0] ?? null;
  }
  if (name === "groupby") return plain[1]?.id === use.id ? (plain[0] ?? null) : null;
  return FUNCTION_FIRST.test(name) && plain[0]?.id === use.id ? (plain[1] ?? null) : null;
}

/** Items that a function of the project gets as its first argument, where it is handed over by its name. */
export function handedHops(context: FlowContext, place: ValuePlace, symbol: FunctionSymbol): Hop[] {
  return usesOf(context, symbol)
    .flatMap(({ path, node }): Hop[] => {
      const items = itemsFor(node);
      return items ? [itemHop(place, path, items)] : [];
    })
    .slice(0, MOST_USES);
}

/** A step from the parameter of a function or lambda to the list that holds its items. */
export function itemHop(place: ValuePlace, path: string, items: Node): Hop {
  return {
    to: { path, node: items, members: place.members },
    path,
    line: startLineOf(items),
    why: `It is an item of \`${shortText(items)}\`.`,
    weight: 0.85,
    kind: "element",
  };
}

/** Places that name a function without calling it: on the lines of the trace, else in the tree. */
function usesOf(
  { code, frames }: FlowContext,
  symbol: FunctionSymbol,
): { readonly path: string; readonly node: Node }[] {
  const within = (path: string, fits: (node: Node) => boolean) =>
    (code.file(path)?.tree.rootNode.descendantsOfType("identifier") ?? [])
      .filter((node) => node.text === symbol.name && fits(node))
      .flatMap((node) => {
        const whole =
          node.parent?.type === "attribute" && field(node.parent, "attribute")?.id === node.id
            ? node.parent
            : node;
        const isIt = code.resolve(path, whole.text)?.node?.id === symbol.node.id;
        return isIt && itemsFor(whole) ? [{ path, node: whole }] : [];
      });
  const traced = frames.flatMap(({ path, line }) =>
    path === null || line === null
      ? []
      : within(path, (node) => startLineOf(node) <= line && line <= endLineOf(statementAround(node))),
  );
  if (traced.length > 0) return traced;
  return code
    .naming(symbol.name)
    .filter((path) => !isTestPath(path))
    .slice(0, MOST_FILES)
    .flatMap((path) => within(path, () => true));
}

function statementAround(node: Node): Node {
  let current = node;
  while (current.parent && !/^(?:block|module)$/.test(current.parent.type)) current = current.parent;
  return current;
}
