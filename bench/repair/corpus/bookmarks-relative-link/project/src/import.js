import { readFileSync } from "node:fs";
import { toEntry } from "./entries.js";

const feed = JSON.parse(readFileSync(process.argv[2], "utf8"));
const entries = feed.items.map((item) => toEntry(item, feed.home));
console.log(JSON.stringify(entries, null, 2));
