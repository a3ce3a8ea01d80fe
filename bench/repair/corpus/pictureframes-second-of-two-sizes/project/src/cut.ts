import { readFileSync } from "node:fs";
import { frames, moulding } from "./order";

for (const frame of frames(readFileSync(process.argv[2], "utf8"))) {
  console.log(`${frame.material}: ${moulding(frame).toFixed(2)} m`);
}
