import { readFileSync } from "node:fs";
import { render } from "./render.ts";
import { readLines } from "./lines.ts";

console.log(render(readLines(readFileSync(process.argv[2], "utf8"))));
