import { readFileSync } from "node:fs";
import { FrameReader } from "./frames.js";
import { readPayload } from "./payload.js";
import { Totals } from "./totals.js";

const totals = new Totals();
const reader = new FrameReader();
for (const line of readFileSync(process.argv[2], "utf8").split("\n")) {
  for (const payload of reader.push(Buffer.from(line, "hex"))) totals.add(readPayload(payload));
}
for (const [meter, litres] of totals.litres) {
  console.log(`${meter}\t${litres}${totals.alarms.has(meter) ? "\tALARM" : ""}`);
}
