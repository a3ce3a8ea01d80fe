import { Remembered } from "./cache.js";
import { Farm } from "./farm.js";
import { MemoryStore } from "./store.js";

const [command, ...args] = process.argv.slice(2);
const farm = new Farm(new Remembered(new MemoryStore()));

if (command === "apiaries") {
  console.log((await farm.apiaries()).join("\n"));
  console.log(`${(await farm.apiaries()).length} apiaries`);
} else if (command === "yields") {
  for (const site of args) {
    const { kilograms, hives } = await farm.yieldOf(site);
    console.log(`${site}: ${kilograms} kg of ${hives} hives, ${(kilograms / hives).toFixed(1)} each`);
  }
} else {
  console.error("honeyfarm apiaries | yields SITE...");
  process.exitCode = 2;
}
