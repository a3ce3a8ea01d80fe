import { readFileSync } from "node:fs";
import { parseResults } from "./src/results.js";
import { standings } from "./src/standings.js";
import { asText } from "./src/text.js";

const results = parseResults(readFileSync(process.argv[2], "utf8"));
console.log(asText(standings(results)));
