import { parseArgs } from "node:util";
import { apiFor } from "../api/address.ts";
import { type CommandIo, writeLine } from "../io.ts";

/** `bugstack pause`: no run acts any more, at once; events are still taken in. */
export async function pauseCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  parseArgs({ args: [...argv], options: {} });
  const api = await apiFor(io.environment);
  await api.send("POST", "/api/v1/pause");
  writeLine(io.stdout, "All automation is paused. Events are still taken in; `bugstack resume` goes on.");
  return 0;
}

export async function resumeCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  parseArgs({ args: [...argv], options: {} });
  const api = await apiFor(io.environment);
  await api.send("POST", "/api/v1/resume");
  writeLine(io.stdout, "Automation goes on.");
  return 0;
}
