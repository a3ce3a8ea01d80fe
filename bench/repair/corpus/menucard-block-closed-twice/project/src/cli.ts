import { readFileSync } from "node:fs";
import { CardError, parse, print } from "./index.ts";

try {
  for (const file of process.argv.slice(2)) console.log(print(parse(readFileSync(file, "utf8"))));
} catch (error) {
  if (!(error instanceof CardError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
