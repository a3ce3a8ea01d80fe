import type { Block } from "./model.ts";

const price = (cents: number) => (cents % 100 === 0 ? String(cents / 100) : (cents / 100).toFixed(2));

/** The card as text; inner blocks are set in. */
export function print(block: Block, depth = 0): string {
  const lines = block.dishes.map(({ name, cents }) => `${"  ".repeat(depth)}${name}  ${price(cents)}`);
  for (const inner of block.blocks) {
    lines.push(`${"  ".repeat(depth)}${inner.title.toUpperCase()}`, print(inner, depth + 1));
  }
  return lines.filter((line) => line !== "").join("\n");
}
