import { compact, detailed } from "./report";

declare const require: (name: string) => any;
declare const process: { argv: string[] };

const trips = JSON.parse(require("node:fs").readFileSync(process.argv[2], "utf8"));
console.log(detailed(trips).join("\n"));
console.log(compact(trips));
