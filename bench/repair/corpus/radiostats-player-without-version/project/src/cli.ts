import { readFileSync } from "node:fs";
import { readLog } from "./log.ts";
import { print, report } from "./report.ts";

const listenings = process.argv.slice(2).flatMap((file) => readLog(readFileSync(file, "utf8")));

console.log(print("Streams", report(listenings, ({ stream }) => stream)));
console.log(print("Players", report(listenings, ({ player }) => `${player.name} ${player.version}`)));
console.log(print("Devices", report(listenings, ({ player }) => player.device)));
