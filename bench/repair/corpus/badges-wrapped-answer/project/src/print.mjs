import { Directory } from "./directory.mjs";
import { printOne } from "./printing.mjs";

console.log(await printOne(new Directory(), "g1"));
