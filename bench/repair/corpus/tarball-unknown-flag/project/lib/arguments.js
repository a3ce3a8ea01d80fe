import { parseArgs } from "node:util";
import { UsageError } from "./usage.js";

/** Options and the one folder that every command takes. */
export function argumentsOf(argv, options) {
  const { values, positionals } = parseArgs({ args: argv, options, allowPositionals: true });
  if (positionals.length !== 1) throw new UsageError("one folder, please");
  return { ...values, folder: positionals[0] };
}
