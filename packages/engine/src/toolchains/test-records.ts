import { z } from "zod";
import type { SandboxResult } from "../sandbox/sandbox.ts";
import type { ObservedException, TestFailure, TestResult, TestRun } from "./toolchain.ts";

/**
 * What the probes inside the sandbox report, one JSON object per line behind a nonce. They run in the same process as
 * foreign code, so every field is bounded and nothing is taken on trust that the closing record does not confirm.
 */
const Frame = z.object({
  path: z.string().max(1000).nullable(),
  module: z.string().max(500).nullable(),
  function: z.string().max(500).nullable(),
  line: z.number().int().nullable(),
  column: z.number().int().nullable().default(null),
  endColumn: z.number().int().nullable().default(null),
  statement: z.string().max(1000).nullable(),
});

const ExceptionFields = Frame.omit({ module: true, column: true, endColumn: true }).extend({
  type: z.string().max(500),
  module: z.string().max(500).nullable(),
  bases: z.array(z.string().max(1000)).max(100),
  message: z.string().max(4000),
  relation: z.enum(["cause", "context", "member"]).nullable(),
  suppressed: z.boolean(),
  frames: z.array(Frame).max(100),
});
const Observed = ExceptionFields.extend({ causes: z.array(ExceptionFields).max(64) });

const Failure = z.object({ exceptions: z.array(ExceptionFields).max(64), output: z.string().max(10_000) });

const Path = z.string().max(1000);
const Identity = { id: z.string().max(2000), path: Path, name: z.string().max(2000) };

export const TestRecord = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("interpreter"), version: z.string().max(100) }),
  z.object({ kind: z.literal("selected"), count: z.number().int().nonnegative() }),
  z.object({ kind: z.literal("started"), ...Identity }),
  z.object({
    kind: z.literal("test"),
    ...Identity,
    outcome: z.enum(["passed", "failed", "skipped", "error"]),
    durationMs: z.number().nonnegative(),
    failure: Failure.nullable(),
    observed: z.array(Observed).max(200),
    coverage: z.record(Path, z.array(z.number().int())).nullable(),
  }),
  z.object({ kind: z.literal("collection_error"), where: z.string().max(1000), ...Failure.shape }),
  z.object({
    kind: z.literal("syntax_fault"),
    path: Path,
    line: z.number().int().nullable(),
    message: z.string(),
  }),
  /** The type checker that was run; null where the project has none. */
  z.object({ kind: z.literal("type_check"), checker: z.string().max(200).nullable() }),
  z.object({
    kind: z.literal("end"),
    exitCode: z.number().int(),
    selected: z.number().int(),
    finished: z.number().int(),
    collectionErrors: z.number().int(),
  }),
]);
export type TestRecord = z.infer<typeof TestRecord>;

/** Records of one run, as they arrive. What exceeds the limit is dropped, and the run is then incomplete. */
export interface RecordReader<Row> {
  push(chunk: Uint8Array): void;
  finish(): { readonly records: readonly Row[]; readonly damaged: boolean };
}

const MOST_BYTES = 256 * 1024 ** 2;

export function createRecordReader<Row>(nonce: string, schema: z.ZodType<Row>): RecordReader<Row> {
  const records: Row[] = [];
  const decoder = new TextDecoder();
  let rest = "";
  let bytes = 0;
  let damaged = false;

  function line(text: string): void {
    if (!text.startsWith(nonce)) return;
    try {
      records.push(schema.parse(JSON.parse(text.slice(nonce.length))));
    } catch {
      damaged = true;
    }
  }

  return {
    push(chunk) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) {
        damaged = true;
        return;
      }
      const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
      rest = lines.pop() ?? "";
      for (const text of lines) line(text);
    },
    finish() {
      line(rest);
      rest = "";
      return { records, damaged };
    },
  };
}

/** Exit codes with which a runner says that it could not do its work: internal error, wrong usage. */
export interface RunSummary {
  readonly command: string;
  readonly result: SandboxResult;
  readonly records: readonly TestRecord[];
  readonly damaged: boolean;
  /** Exit codes after which the results stand: all passed, some failed, none found. */
  readonly conclusiveExitCodes: readonly number[];
}

const LONGEST_OUTPUT = 8 * 1024;

/** Puts the records of a run together. A run that died, was cut short or contradicts itself is incomplete. */
export function testRunOf({ command, result, records, damaged, conclusiveExitCodes }: RunSummary): TestRun {
  const output = tail(result.stderr);
  const tests = new Map<string, TestResult>();
  const collectionErrors: TestFailure[] = [];
  let running: Extract<TestRecord, { kind: "started" }> | null = null;
  let end: Extract<TestRecord, { kind: "end" }> | null = null;
  let twice = false;
  for (const record of records) {
    if (record.kind === "started") running = record;
    if (record.kind === "collection_error") {
      collectionErrors.push({ exceptions: record.exceptions.map(exceptionOf), output: record.output });
    }
    if (record.kind === "test") {
      running = null;
      twice ||= tests.has(record.id);
      tests.set(record.id, resultOf(record));
    }
    if (record.kind === "end") {
      twice ||= end !== null;
      end = record;
    }
  }
  if (running && !tests.has(running.id)) tests.set(running.id, unfinished(running, result));
  const conclusive =
    end !== null &&
    result.ended === "exit" &&
    result.exitCode === end.exitCode &&
    conclusiveExitCodes.includes(end.exitCode) &&
    end.finished === end.selected &&
    end.finished === tests.size &&
    end.collectionErrors === collectionErrors.length;
  if (!conclusive && collectionErrors.length === 0 && tests.size === 0) {
    collectionErrors.push({ exceptions: [], output: output || describeEnd(result) });
  }
  return {
    command,
    exitCode: result.exitCode,
    ended: result.ended,
    complete: conclusive && !damaged && !twice,
    tests: [...tests.values()],
    collectionErrors,
    output,
    durationMs: result.durationMs,
  };
}

/** One sentence on how a run ended that did not end by itself. */
export function describeEnd(result: Pick<SandboxResult, "ended" | "exitCode" | "durationMs">): string {
  const seconds = Math.round(result.durationMs / 1000);
  switch (result.ended) {
    case "time":
      return `The run was ended after ${seconds} s, its time limit.`;
    case "memory":
      return "The run was ended because it used more memory than allowed.";
    case "disk":
      return "The run was ended because it wrote more to disk than allowed.";
    case "output":
      return "The run was ended because it wrote too much output.";
    case "aborted":
      return "The run was cancelled.";
    case "signal":
      return "The interpreter was ended by a signal: it crashed or was killed.";
    case "exit":
      return `The runner ended with exit code ${result.exitCode} and without a complete result.`;
  }
}

function resultOf(record: Extract<TestRecord, { kind: "test" }>): TestResult {
  return {
    id: record.id,
    path: record.path,
    name: record.name,
    outcome: record.outcome,
    durationMs: record.durationMs,
    failure: record.failure && {
      exceptions: record.failure.exceptions.map(exceptionOf),
      output: record.failure.output,
    },
    observed: record.observed.map((one) => ({ ...exceptionOf(one), causes: one.causes.map(exceptionOf) })),
    coverage: record.coverage,
  };
}

function exceptionOf({ ...fields }: z.infer<typeof ExceptionFields>): ObservedException {
  return fields;
}

/** A test that was under way when the run ended counts as an error, never as missing. */
function unfinished(started: Extract<TestRecord, { kind: "started" }>, result: SandboxResult): TestResult {
  return {
    id: started.id,
    path: started.path,
    name: started.name,
    outcome: "error",
    durationMs: 0,
    failure: { exceptions: [], output: `This test did not finish. ${describeEnd(result)}` },
    observed: [],
    coverage: null,
  };
}

function tail(text: string): string {
  return text.length > LONGEST_OUTPUT ? `…${text.slice(-LONGEST_OUTPUT)}` : text;
}
