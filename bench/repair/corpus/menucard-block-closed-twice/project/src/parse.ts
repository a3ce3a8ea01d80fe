import { type Block, CardError } from "./model.ts";

const DISH = /^dish (.+?)\s*=\s*(\d+(?:\.\d\d)?)$/;

const emptyBlock = (title: string): Block => ({ title, dishes: [], blocks: [] });

/** Reads a card; the answer is a block without title that holds the outer ones. @throws CardError */
export function parse(text: string): Block {
  const open: Block[] = [emptyBlock("")];

  for (const [at, raw] of text.split("\n").entries()) {
    const line = raw.trim();
    const number = at + 1;
    const current = open[open.length - 1];

    if (line === "" || line.startsWith("#")) continue;
    if (line.startsWith("block ")) {
      const block = emptyBlock(line.slice(6).trim());
      current.blocks.push(block);
      open.push(block);
    } else if (line === "end") {
      open.pop();
    } else if (line.startsWith("dish ")) {
      const match = DISH.exec(line);
      if (!match) throw new CardError(number, "a dish needs a name and a price");
      current.dishes.push({ name: match[1], cents: Math.round(Number(match[2]) * 100) });
    } else {
      throw new CardError(number, `cannot read "${line}"`);
    }
  }

  if (open.length > 1) throw new CardError(text.split("\n").length, `${open.at(-1)!.title} is not ended`);
  return open[0];
}
