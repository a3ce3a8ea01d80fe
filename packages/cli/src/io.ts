import type { Readable, Writable } from "node:stream";

/** What a command may touch of the process; tests pass their own. */
export interface CommandIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** When the command was given, on the clock of `performance.now()`; where absent, when it is called. */
  readonly givenMs?: number;
}

/** One command: its arguments without the command's own name; resolves to the exit code. */
export type Command = (argv: readonly string[], io: CommandIo) => Promise<number>;

export function writeLine(stream: Writable, line = ""): void {
  stream.write(`${line}\n`);
}
