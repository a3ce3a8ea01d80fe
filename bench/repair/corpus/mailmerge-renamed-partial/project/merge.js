import { readFileSync } from "node:fs";
import { compose } from "./lib/compose.js";

console.log(compose(JSON.parse(readFileSync(process.argv[2], "utf8"))));
