import process from "node:process";
import { keepCompiled } from "./compiled-cache.ts";
import { type Command, type CommandIo, writeLine } from "./io.ts";
import { USAGE, UsageError } from "./usage.ts";

/** Commands are loaded when called: `explain` must not pay for the server. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  fix: async () => (await import("./commands/fix.ts")).fixCommand,
  explain: async () => (await import("./commands/explain.ts")).explainCommand,
  serve: async () => (await import("./commands/serve.ts")).serveCommand,
  demo: async () => (await import("./commands/demo.ts")).demoCommand,
  doctor: async () => (await import("./commands/doctor.ts")).doctorCommand,
  project: async () => (await import("./commands/project.ts")).projectCommand,
  forge: async () => (await import("./commands/forge.ts")).forgeCommand,
  key: async () => (await import("./commands/key.ts")).keyCommand,
  issues: async () => (await import("./commands/issues.ts")).issuesCommand,
  issue: async () => (await import("./commands/issue.ts")).issueCommand,
  runs: async () => (await import("./commands/runs.ts")).runsCommand,
  run: async () => (await import("./commands/runs.ts")).runCommand,
  pause: async () => (await import("./commands/pause.ts")).pauseCommand,
  resume: async () => (await import("./commands/pause.ts")).resumeCommand,
};

/** Runs one command line and returns its exit code; whatever goes wrong ends as one sentence and what to do. */
export async function main(argv: readonly string[], io: CommandIo): Promise<number> {
  const [name, ...rest] = argv;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    writeLine(io.stdout, USAGE);
    return name === undefined ? 1 : 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    writeLine(io.stderr, `There is no command "${name}". \`bugstack help\` lists them.`);
    return 1;
  }
  try {
    const command = await load();
    return await command(rest, io);
  } catch (error) {
    return explainFailure(error, io);
  }
}

function explainFailure(error: unknown, io: CommandIo): number {
  if (!(error instanceof Error)) {
    writeLine(io.stderr, `Something failed without saying what: ${String(error)}`);
    return 1;
  }
  const remedy = "remedy" in error && typeof error.remedy === "string" ? error.remedy : null;
  // Errors of engine and server carry a code; they are not imported here, because `help` must not load either.
  const expected = error instanceof UsageError || remedy !== null || "code" in error;
  writeLine(io.stderr, error.message);
  if (remedy) writeLine(io.stderr, remedy);
  if (!expected && error.stack) writeLine(io.stderr, error.stack);
  return 1;
}

/** What a command leaves running when it has answered is ended after this; the next start clears up behind it. */
const LEAVE_MS = 1_500;

if (import.meta.main) {
  keepCompiled(process.env);
  process.exitCode = await main(process.argv.slice(2), {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    environment: process.env,
    // The clock begins with the process: who waits for an answer waits for the start too.
    givenMs: 0,
  });
  setTimeout(() => process.exit(), LEAVE_MS).unref();
}
