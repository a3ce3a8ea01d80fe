import { round } from "./round.ts";
import { read } from "./settings.ts";

declare const process: { env: Record<string, string | undefined> };

for (const line of round([0.9, 3.1, 4.6], read(process.env))) console.log(line);
