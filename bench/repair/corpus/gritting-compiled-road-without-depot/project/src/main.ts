import { shortOfSalt, trips } from "./plan.ts";
import { list } from "./print.ts";

declare const process: any;
declare const console: any;

const { readFileSync } = process.getBuiltinModule("node:fs");
const roads = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(list("Trips", trips(roads)));
console.log(list("Short of salt", shortOfSalt(roads)));
