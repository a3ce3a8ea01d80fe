import { readFileSync } from "node:fs";
import { toLine } from "./src/line.mjs";
import { notices } from "./src/notices.mjs";

const feed = JSON.parse(readFileSync(process.argv[2], "utf8")).feed;

for (const raw of feed.line) {
  const line = toLine(raw);
  console.log(`${line.name}: ${line.stations.join(" - ")} (${line.seconds} s)`);
}
for (const notice of notices(feed)) console.log(`! ${notice}`);
