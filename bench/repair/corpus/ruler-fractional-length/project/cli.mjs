import { parseArgs } from "node:util";
import { ticks } from "./axis.mjs";
import { labels } from "./labels.mjs";

const { values } = parseArgs({
  options: { from: { type: "string" }, to: { type: "string" }, step: { type: "string" }, unit: { type: "string" } },
});
console.log(labels(ticks(Number(values.from), Number(values.to), Number(values.step)), values.unit).join("\n"));
