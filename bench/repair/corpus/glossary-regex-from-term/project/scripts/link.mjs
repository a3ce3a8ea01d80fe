import { readFileSync } from "node:fs";
import { link, uses } from "../src/link.mjs";

const terms = JSON.parse(readFileSync("terms.json", "utf8"));
const text = readFileSync(process.argv[2], "utf8");
const count = uses(text, terms);
process.stdout.write(link(text, terms.filter((term) => count[term] > 0)));
