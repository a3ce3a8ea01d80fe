import type { Node } from "web-tree-sitter";
import { type Idea, type Operator, type Place, replace, share, short } from "../idea.ts";

const MOST_LINKS = 8;

/**
 * Calls that follow each other on one value, in another order: what escapes the sign of its own escapes has to come first,
 * what cuts has to come behind what orders.
 */
export const chainOrderOperator: Operator = function* (place): Generator<Idea> {
  for (const node of place.expressions) {
    if (isLink(node.parent?.parent ?? null, node, place)) continue;
    const links = linksOf(node, place);
    const first = links[0];
    if (!first || links.length < 2 || links.length > MOST_LINKS) continue;
    const texts = links.map(({ text }) => text);
    const seen = new Set<string>([texts.join("")]);
    for (const [rank, order] of ordersOf(texts).entries()) {
      const text = order.join("");
      if (seen.has(text)) continue;
      seen.add(text);
      yield replace(
        { startIndex: first.start, endIndex: node.endIndex },
        text,
        "chain-order",
        0.2 * share(rank),
        `calls ${short(order.map((one) => one.trim()).join(""))} in this order`,
      );
    }
  }
};

interface Link {
  readonly text: string;
  readonly start: number;
}

/** The calls of a chain, each from behind what it is called on: `.trim()` and `.split(",")`. */
function linksOf(node: Node, { dialect }: Place): readonly Link[] {
  const links: Link[] = [];
  for (let call: Node | null = node; call; ) {
    const seen = dialect.view(call);
    if (seen?.kind !== "call" || !seen.receiver) break;
    const start = seen.receiver.endIndex;
    links.unshift({ text: call.text.slice(start - call.startIndex), start });
    call = seen.receiver;
  }
  return links;
}

/** Whether a call is what another one of the chain is made on. */
function isLink(around: Node | null, node: Node, { dialect }: Place): boolean {
  const seen = around ? dialect.view(around) : null;
  return seen?.kind === "call" && seen.receiver?.id === node.id;
}

/** The last one first, then every other one first, then two neighbours exchanged. */
function ordersOf(texts: readonly string[]): readonly (readonly string[])[] {
  const moved = texts.map((_, at) => [texts[at] ?? "", ...texts.toSpliced(at, 1)]).toReversed();
  const swapped = texts.slice(1).map((text, at) => texts.with(at, text).with(at + 1, texts[at] ?? ""));
  return [...moved, ...swapped].filter((order) => order.length === texts.length);
}
