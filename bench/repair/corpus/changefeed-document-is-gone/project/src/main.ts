import { readFileSync } from "node:fs";
import { readFeed } from "./feed.ts";
import { Indexer } from "./indexer.ts";
import { SearchIndex } from "./search-index.ts";

const indexer = new Indexer(new SearchIndex());
for (const change of readFeed(readFileSync(process.argv[2]!, "utf8"))) indexer.apply(change);
console.log(`indexed up to ${indexer.seq}`);
