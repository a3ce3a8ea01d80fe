import { readFileSync } from "node:fs";
import { attachArchive } from "../src/archive.js";
import { attachPrinter } from "../src/printer.js";
import { Queue } from "../src/queue.js";

const queue = new Queue();
attachPrinter(queue);
attachArchive(queue);
for (const job of JSON.parse(readFileSync(process.argv[2], "utf8"))) queue.push(job);
const { done, failed } = await queue.settled();
for (const { job, result } of done) console.log(`${job.id} done: ${result}`);
for (const { job, error } of failed) console.log(`${job.id} failed: ${error.message}`);
