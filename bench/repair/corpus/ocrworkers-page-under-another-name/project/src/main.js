import { parseArgs } from "node:util";
import { Pool } from "./pool.js";
import { scan } from "./scan.js";

const { values } = parseArgs({ options: { rescan: { type: "string" } } });
const pool = new Pool();
try {
  const read = values.rescan
    ? await pool.reread(scan[Number(values.rescan) - 1])
    : await pool.read(scan);
  for (const { number, text, doubtful } of read) console.log(`${number} ${text}${doubtful ? " (?)" : ""}`);
} finally {
  await pool.close();
}
