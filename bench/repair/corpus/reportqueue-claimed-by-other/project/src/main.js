import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Queue } from "./queue.js";
import { work } from "./worker.js";

const folder = process.env.REPORT_FOLDER ?? (await mkdtemp(join(tmpdir(), "reports-")));
const queue = new Queue(folder);
await queue.open();
if (!process.env.REPORT_FOLDER) {
  for (const title of ["sales", "stock", "returns"]) await queue.add(title, { title, rows: [1, 2] });
}
const counts = await Promise.all(["w1", "w2"].map((worker) => work(queue, worker, console.log)));
console.log(`${counts.join(" + ")} reports`);
