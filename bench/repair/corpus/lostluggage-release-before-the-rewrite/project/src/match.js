import { readFile } from "node:fs/promises";
import { candidates } from "./score.js";

const read = async (file) => JSON.parse(await readFile(file, "utf8"));

const [found, claims] = await Promise.all(process.argv.slice(2, 4).map(read));
for (const claim of claims) {
  const [best] = candidates(claim, found);
  console.log(`${claim.claim}: ${best ? `${best.item.station} (${best.score})` : "nothing yet"}`);
}
