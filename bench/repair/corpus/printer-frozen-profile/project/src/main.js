import { readFileSync } from "node:fs";
import { toCommand } from "./command.js";
import { profileFor } from "./profiles.js";

const job = JSON.parse(readFileSync(process.argv[2], "utf8"));
console.log(toCommand(job, profileFor(job)).join(" "));
