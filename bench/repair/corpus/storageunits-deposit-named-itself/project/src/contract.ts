import { readFileSync } from "node:fs";
import { offer, type Wanted } from "./offer.ts";

const wanted: Wanted = JSON.parse(readFileSync(process.argv[2]!, "utf8"));
const { rent, deposit, total } = offer(wanted);
console.log(`${wanted.tenant}, unit ${wanted.unit}: ${rent} a month, deposit ${deposit}, due at the key: ${total}`);
