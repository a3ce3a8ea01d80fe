import process from "node:process";
import { parseArgs } from "node:util";
import { readSettings, startServer } from "@bugstack/server";
import { writeCompiled } from "../compiled-cache.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { serverExtensions } from "../server-extensions.ts";
import { settleMemory } from "../settle-memory.ts";

const USAGE = `bugstack serve

Starts the server: intake, grouping, runs, API and pages. \`bugstack doctor\` lists its settings.`;

/** `bugstack serve`: resolves when the server was asked to stop and has stopped. */
export async function serveCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  const { values } = parseArgs({ args: [...argv], options: { help: { type: "boolean" } } });
  if (values.help) {
    writeLine(io.stdout, USAGE);
    return 0;
  }
  const settings = readSettings(io.environment);
  const server = await startServer(settings, serverExtensions());
  const { host, port } = server.address;
  writeLine(
    io.stderr,
    `bugstack listens on http://${host}:${port}; the admin token is in ${server.context.adminTokenFile}`,
  );
  writeCompiled();
  await settleMemory();
  await new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  await server.stop();
  return 0;
}
