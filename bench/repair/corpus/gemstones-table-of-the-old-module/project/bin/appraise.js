import { appraise } from "../src/appraise.js";
import { line } from "../src/print.js";

const [stone, carat] = process.argv.slice(2);
console.log(line(await appraise(stone, Number(carat))));
