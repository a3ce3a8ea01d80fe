import { readFileSync } from "node:fs";
import { board } from "../src/board.mjs";
import { decode } from "../src/decode.mjs";

const feed = JSON.parse(readFileSync(process.argv[2], "utf8"));
for (const line of board(feed.map(decode))) console.log(line);
