import { readFileSync } from "node:fs";
import { print } from "./flight.mjs";

print(readFileSync(process.argv[2], "utf8"));
