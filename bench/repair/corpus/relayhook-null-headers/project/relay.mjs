import { readFileSync } from "node:fs";
import { prepare } from "./lib/prepare.mjs";
import { readTargets } from "./lib/targets.mjs";

const targets = readTargets(JSON.parse(readFileSync(process.argv[2], "utf8")));
for (const target of targets) console.log(JSON.stringify(prepare(target, { title: "Disk", level: "warning" })));
