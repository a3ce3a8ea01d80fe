import type { Node } from "web-tree-sitter";
import { parameterNames } from "../../../code/javascript/handlers.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import { mentionsWithin } from "../bounded-search.ts";
import type { FlowContext, Hop, Member, ValuePlace } from "../flow.ts";
import { shortText } from "../hops.ts";
import { calleesOf, symbolOf } from "./functions.ts";
import { itemCall } from "./lists.ts";

const MOST_FOUND = 4;

/**
 * Where a parameter comes from when its function is handed on by name: `rows.map(toMember)`, `actions.forEach(store.dispatch)`,
 * `load().then(show)`.
 */
export function handedHops(
  place: ValuePlace,
  context: FlowContext,
  definition: Node,
  index: number,
  taken: readonly Member[],
): Hop[] {
  const { code } = context;
  const symbol = code.symbolsOf(place.path)?.functions.find(({ node }) => node.id === definition.id);
  if (!symbol || symbol.name.startsWith("<") || symbol.name === "constructor") return [];
  const found: Hop[] = [];
  for (const path of mentionsWithin(code, symbol.name)) {
    const file = code.file(path);
    if (!file || file.isTest || file.language === "python") continue;
    for (const use of namesHandedOn(file.tree.rootNode, symbol.name)) {
      const list = itemCall(use, index);
      if (!list || !standsFor(use, path)) continue;
      found.push({
        to: { path, node: list, members: [...taken, ...place.members] },
        path,
        line: startLineOf(list),
        why: `It is what \`${shortText(list)}\` holds.`,
        weight: 0.8,
        kind: "element",
      });
      if (found.length >= MOST_FOUND) return found;
    }
  }
  return found;

  function standsFor(use: Node, path: string): boolean {
    if (use.type === "identifier") {
      const resolved = code.resolve(path, use.text);
      if (resolved?.node) return symbolOf(code, resolved.path, resolved.node)?.node.id === definition.id;
      return path === place.path;
    }
    // A member: the same question as for a call of it.
    const call = calleesOf(code, path, asCallee(use));
    return call.length === 0 || call.some((callee) => callee.symbol.node.id === definition.id);
  }
}

/** The parameter of a function that is written in the call of another function of the tree, which calls it: `each(rows, (row) => …)`. */
export function callbackHops(
  place: ValuePlace,
  { code }: FlowContext,
  definition: Node,
  index: number,
  taken: readonly Member[],
): Hop[] {
  const list = definition.parent?.type === "arguments" ? definition.parent : null;
  const call = list?.parent?.type === "call_expression" ? list.parent : null;
  const [callee] = call ? calleesOf(code, place.path, call) : [];
  const at = (list?.namedChildren ?? [])
    .filter((child) => child.type !== "comment")
    .findIndex((child) => child.id === definition.id);
  const name = callee ? parameterNames(callee.symbol.node)[at] : undefined;
  if (!callee || !name) return [];
  const { symbol } = callee;
  return symbol.node
    .descendantsOfType("call_expression")
    .filter((one) => field(one, "function")?.text === name)
    .flatMap((one): Hop[] => {
      const given = (field(one, "arguments")?.namedChildren ?? []).filter(
        (child) => child.type !== "comment",
      )[index];
      if (!given) return [];
      return [
        {
          to: { path: symbol.path, node: given, members: [...taken, ...place.members] },
          path: symbol.path,
          line: startLineOf(one),
          why: `${symbol.name} gives \`${shortText(given)}\` to the callback.`,
          weight: 0.9,
          kind: "argument",
        },
      ];
    })
    .slice(0, MOST_FOUND);
}

/** `calleesOf` reads the callee of a call; a member that is handed on stands where a callee would. */
function asCallee(member: Node): Node {
  return {
    type: "call_expression",
    childForFieldName: (name: string) => (name === "function" ? member : null),
  } as unknown as Node;
}

function namesHandedOn(root: Node, name: string): Node[] {
  return root.descendantsOfType(["identifier", "member_expression"]).filter((node) => {
    if (node.parent?.type !== "arguments") return false;
    return node.type === "identifier" ? node.text === name : field(node, "property")?.text === name;
  });
}
