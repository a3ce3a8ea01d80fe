import { readFileSync } from "node:fs";
import { EventEmitter } from "node:events";
import { Desk } from "./desk.js";
import { Ledger } from "./ledger.js";
import { Mailer } from "./mailer.js";

const bus = new EventEmitter();
const desk = new Desk(bus);
const ledger = new Ledger(bus);
const mailer = new Mailer(bus);
for (const job of JSON.parse(readFileSync(process.argv[2], "utf8"))) {
  desk.accept(job);
  if (job.done) desk.finish(job.number);
}
console.log(`${ledger.total()} cents, ${mailer.sent.length} mails`);
