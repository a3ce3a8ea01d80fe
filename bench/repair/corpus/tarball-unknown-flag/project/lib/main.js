import { list } from "./list.js";
import { size } from "./size.js";
import { USAGE, UsageError } from "./usage.js";

const COMMANDS = { list, size };

export function main([name, ...argv], out, err) {
  try {
    if (!Object.hasOwn(COMMANDS, name)) throw new UsageError(`no such command: ${name}`);
    out.write(COMMANDS[name](argv));
    return 0;
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err.write(`tarball: ${error.message}\n${USAGE}`);
    return 2;
  }
}
