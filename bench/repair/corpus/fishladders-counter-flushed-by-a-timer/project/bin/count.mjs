import { readFile } from "node:fs/promises";
import { Batch } from "../src/batch.js";
import { readPassage } from "../src/passage.js";
import { Totals } from "../src/totals.js";

const totals = new Totals();
const batch = new Batch((passages) => totals.add(passages), { most: 3, wait: 20 });

for (const line of (await readFile(process.argv[2], "utf8")).split("\n")) {
  const passage = readPassage(line);
  if (passage) batch.push(passage);
}
process.on("beforeExit", () => console.log(totals.text()));
