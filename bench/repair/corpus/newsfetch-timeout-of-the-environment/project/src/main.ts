import { readFileSync } from "node:fs";
import { readConfig } from "./config.ts";
import { digest } from "./digest.ts";
import { Fetcher } from "./fetcher.ts";

const urls = readFileSync(process.argv[2]!, "utf8").split("\n").filter(Boolean);
process.stdout.write(await digest(new Fetcher(readConfig(process.env)), urls));
