#!/usr/bin/env node
import { parseArgs } from "node:util";
import { begin, NoTemplate } from "../src/begin.js";
import { SIZES } from "../src/sizes.js";

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { waist: { type: "string" } },
});
const [command, name] = positionals;

switch (command) {
  case "sizes":
    for (const { size, upTo } of SIZES) console.log(`${size}: waist up to ${upTo} cm`);
    break;
  case "new":
    try {
      process.stdout.write(begin(name, Number(values.waist)));
    } catch (error) {
      if (!(error instanceof NoTemplate)) throw error;
      console.error(error.message);
      process.exitCode = 1;
    }
    break;
  default:
    console.error("pattern sizes | pattern new NAME --waist CM");
    process.exitCode = 2;
}
