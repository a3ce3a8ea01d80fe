import { loadBins, loadRounds } from "./load.ts";
import { printBins, printRounds } from "./print.ts";

declare const process: any;
declare const console: any;

const folder = process.argv[2];
const bins = loadBins(folder);
console.log(printBins(bins));
console.log(printRounds(loadRounds(folder), bins));
