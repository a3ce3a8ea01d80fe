import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { explainEvent } from "@bugstack/engine";
import { type CanonicalEvent, readAnyEvent, readTrace } from "@bugstack/event";
import { readInput } from "../fix/read-input.ts";
import { type CommandIo, writeLine } from "../io.ts";
import { UsageError } from "../usage.ts";

const EXPLAIN_USAGE = `bugstack explain: the error guide for a trace, line by line.

  bugstack explain (--event FILE|- | --trace FILE|-) [--repo DIR]

  --event FILE|-   a Sentry event or envelope, or the payload of a bugstack SDK; - reads the standard input
  --trace FILE|-   the text of a Python traceback or a V8 stack
  --repo DIR       the application's code, which is read and never run, for places and causes`;

const REMEDY = "`bugstack explain --help` shows how it is called.";

/** `bugstack explain`: prints what an error means, what causes it, how it is fixed and tested. */
export async function explainCommand(argv: readonly string[], io: CommandIo): Promise<number> {
  if (argv.includes("--help") || argv.includes("-h")) {
    writeLine(io.stdout, EXPLAIN_USAGE);
    return 0;
  }
  const { event: eventFile, trace, repo } = parse(argv);
  if ((eventFile === undefined) === (trace === undefined))
    throw new UsageError("Give either --event or --trace.", REMEDY);
  const directory = repo === undefined ? null : resolve(repo);
  if (directory !== null && !statSync(directory, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`There is no folder ${directory}.`);
  }
  const event = await read(eventFile, trace, io);
  io.stdout.write(await explainEvent(event, directory));
  return 0;
}

async function read(
  event: string | undefined,
  trace: string | undefined,
  io: CommandIo,
): Promise<CanonicalEvent> {
  if (event !== undefined) return readAnyEvent(await readInput(event, io.stdin, "--event"));
  return readTrace(new TextDecoder().decode(await readInput(trace ?? "-", io.stdin, "--trace")));
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      options: { event: { type: "string" }, trace: { type: "string" }, repo: { type: "string" } },
      strict: true,
      allowPositionals: false,
    }).values;
  } catch (cause) {
    throw new UsageError(
      cause instanceof Error ? (cause.message.split("\n")[0] ?? "") : String(cause),
      REMEDY,
    );
  }
}
