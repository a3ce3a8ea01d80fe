import { readFileSync } from "node:fs";
import { readAnswer } from "./answer.mjs";
import { wrap } from "./wrap.mjs";

console.log(wrap(readAnswer(readFileSync(process.argv[2], "utf8"))));
