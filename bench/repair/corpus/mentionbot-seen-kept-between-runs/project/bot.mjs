import { readFileSync } from "node:fs";
import { loadState, saveState } from "./src/state.mjs";
import { turn } from "./src/turn.mjs";

const [inbox, file = "state.json"] = process.argv.slice(2);
const { replies, state } = turn(JSON.parse(readFileSync(inbox, "utf8")), loadState(file));
for (const { to, text } of replies) console.log(`${to} ${text}`);
saveState(file, state);
