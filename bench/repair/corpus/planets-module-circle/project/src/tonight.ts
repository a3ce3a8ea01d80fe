import { brightest } from "./bodies.ts";
import { tonight } from "./sky.ts";

console.log(`brightest: ${brightest()?.name}`);
for (const line of tonight(6)) console.log(line);
