import { readFile } from "node:fs/promises";
import { LimitedCdn } from "./cdn.ts";
import { type Purge, purgeAll } from "./purge.ts";

const file = process.argv[2] ?? "queue/purges.json";
const purges = JSON.parse(await readFile(file, "utf8")) as Purge[];
const { done, later } = await purgeAll(new LimitedCdn(2), purges);
console.log(`purged: ${done.join(", ")}`);
// The queue reads what is left from our output.
console.log(JSON.stringify(later));
