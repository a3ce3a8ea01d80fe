import { openQueue } from "./queue.js";

const queue = openQueue(process.env);
let printed = 0;
for (let job = queue.take(); job; job = queue.take()) {
  console.log(`printing ${job.file}`);
  printed += 1;
}
console.log(`${printed} printed`);
