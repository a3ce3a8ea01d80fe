import { due } from "./due";
import { line } from "./line";

declare const require: (name: string) => any;
declare const process: { argv: string[] };

const rigs = JSON.parse(require("node:fs").readFileSync(process.argv[2], "utf8"));
for (const rig of due(rigs, "2026-09-01")) console.log(line(rig));
