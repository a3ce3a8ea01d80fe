import { type Frame, parseV8Stack } from "@bugstack/event";
import { z } from "zod";
import type { SandboxWorkspace } from "../../sandbox/sandbox.ts";
import type { TestRecord } from "../test-records.ts";
import type { ObservedFrame } from "../toolchain.ts";
import { functionName } from "./function-name.ts";

/** What the reporters send: files as absolute paths inside, errors with the stack as V8 printed it. */
interface RawError {
  readonly type: string;
  readonly bases: readonly string[];
  readonly message: string;
  readonly stack: string;
  readonly cause: RawError | null;
  readonly members: readonly RawError[];
}

const RawError: z.ZodType<RawError> = z.lazy(() =>
  z.object({
    type: z.string().max(500),
    bases: z.array(z.string().max(500)).max(30),
    message: z.string().max(5000),
    stack: z.string().max(20_000),
    cause: RawError.nullable(),
    members: z.array(RawError).max(10),
  }),
);

const Failure = z.object({ error: RawError.nullable(), output: z.string().max(10_000) });
const Identity = { file: z.string().max(1000), name: z.string().max(2000), title: z.string().max(2000) };
const Lines = z.record(z.string().max(1000), z.array(z.number().int()));

export const NodeRecord = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("started"), ...Identity }),
  z.object({
    kind: z.literal("test"),
    ...Identity,
    outcome: z.enum(["passed", "failed", "skipped", "error"]),
    durationMs: z.number().nonnegative(),
    failure: Failure.nullable(),
  }),
  z.object({ kind: z.literal("collection_error"), where: z.string().max(1000), failure: Failure }),
  z.object({ kind: z.literal("observed"), ...Identity, error: RawError }),
  z.object({ kind: z.literal("covered"), ...Identity, lines: Lines }),
  z.object({
    kind: z.literal("syntax_fault"),
    path: z.string().max(1000),
    line: z.number().int().nullable(),
    message: z.string().max(5000),
  }),
  z.object({ kind: z.literal("type_check"), checker: z.string().max(200).nullable() }),
  z.object({
    kind: z.literal("end"),
    exitCode: z.number().int(),
    selected: z.number().int(),
    finished: z.number().int(),
    collectionErrors: z.number().int(),
  }),
]);
export type NodeRecord = z.infer<typeof NodeRecord>;

type ExceptionRecord = Extract<TestRecord, { kind: "collection_error" }>["exceptions"][number];
type ObservedRecord = Extract<TestRecord, { kind: "test" }>["observed"][number];

const MOST_FRAMES = 64;
const MOST_FRAMES_SEEN = 20;
const MOST_PRINTED = 8;
const LONGEST_STATEMENT = 1000;

/** Turns the reporters' records into those that all toolchains share: paths in the tree, stacks read, source lines added. */
export async function testRecords(
  records: readonly NodeRecord[],
  workspace: SandboxWorkspace,
): Promise<readonly TestRecord[]> {
  const sources = new Map<string, Promise<readonly string[]>>();
  const decoder = new TextDecoder();

  function linesOf(path: string): Promise<readonly string[]> {
    const known =
      sources.get(path) ??
      workspace
        .read(path)
        .catch(() => null)
        .then((bytes) => (bytes === null ? [] : decoder.decode(bytes).split("\n")));
    sources.set(path, known);
    return known;
  }

  function inTree(file: string): string | null {
    const plain = file.replace(/^file:\/\//, "");
    if (!plain.startsWith(`${workspace.path}/`)) return null;
    const inner = plain.slice(workspace.path.length + 1).replace(/\?.*$/, "");
    return /(?:^|\/)node_modules\//.test(inner) ? null : inner;
  }

  async function frameOf(frame: Frame): Promise<ObservedFrame> {
    const path = inTree(frame.absolutePath ?? frame.path ?? "");
    const lines = path === null ? [] : await linesOf(path);
    const text = frame.line === null ? undefined : lines[frame.line - 1];
    // Runners that compile modules themselves call what they export through an object.
    const name = frame.function?.replace(/^(?:async )?(?:Module|Object)\.(?=[\w$])/, "") ?? null;
    return {
      path,
      module: null,
      function: functionName(name, lines, frame.line),
      line: frame.line,
      column: frame.column,
      endColumn: null,
      statement: text?.trim().slice(0, LONGEST_STATEMENT) || null,
    };
  }

  async function exceptionOf(
    error: RawError,
    relation: ExceptionRecord["relation"],
    test: string | null = null,
  ): Promise<ExceptionRecord> {
    const parsed = parseV8Stack(error.stack)?.at(-1)?.frames ?? [];
    const all = await Promise.all(parsed.slice(-MOST_FRAMES).map(frameOf));
    const first = all.findIndex((frame) => frame.path !== null);
    const frames = all.slice(Math.max(0, first));
    // What a test puts in the way of a library is not where the application failed.
    const place =
      frames.findLast((frame) => frame.path !== null && frame.path !== test) ??
      frames.findLast((frame) => frame.path !== null) ??
      frames.at(-1) ??
      null;
    return {
      type: error.type,
      module: null,
      bases: [...error.bases],
      message: error.message.slice(0, 4000),
      path: place?.path ?? null,
      function: place?.function ?? null,
      line: place?.line ?? null,
      statement: place?.statement ?? null,
      relation,
      suppressed: false,
      frames,
    };
  }

  /** Oldest first. */
  async function chainOf(
    error: RawError | null,
    relation: ExceptionRecord["relation"],
    test: string | null = null,
  ): Promise<ExceptionRecord[]> {
    if (!error) return [];
    const members: ExceptionRecord[] = [];
    for (const member of error.members) members.push(...(await chainOf(member, "member")));
    const causes = error.cause ? await chainOf(error.cause, "cause") : await childChain(error);
    return [...causes, ...members, await exceptionOf(error, relation, test)];
  }

  /** What a program that a test started printed of the error that ended it. */
  async function childChain({ message }: RawError): Promise<ExceptionRecord[]> {
    const printed = /^Command failed: [^\n]*\n/.test(message) ? parseV8Stack(message) : null;
    return Promise.all(
      (printed ?? []).slice(-MOST_PRINTED).map(async ({ type, value, frames }) => {
        const all = (await Promise.all(frames.slice(-MOST_FRAMES).map(frameOf))).filter(
          ({ path }) => path !== null,
        );
        const place = all.at(-1) ?? null;
        return {
          type: type ?? "Error",
          module: null,
          bases: ownNameOf(message, type),
          message: (value ?? "").slice(0, 4000),
          path: place?.path ?? null,
          function: place?.function ?? null,
          line: place?.line ?? null,
          statement: place?.statement ?? null,
          relation: "cause" as const,
          suppressed: false,
          frames: all,
        };
      }),
    );
  }

  function identity({ file, name, title }: { file: string; name: string; title: string }) {
    const path = inTree(file) ?? file;
    return { id: name === "" ? path : `${path}::${name}`, path, name: title };
  }

  const observed = new Map<string, ObservedRecord[]>();
  const covered = new Map<string, Record<string, number[]>>();
  for (const record of records) {
    if (record.kind === "observed") {
      const { id, path } = identity(record);
      const chain = await chainOf(record.error, null, path);
      const own = chain.pop();
      // In which round of an endless one the stack was full is chance: only the way there tells.
      const frames = own && /call stack/.test(own.message) ? own.frames.slice(-MOST_FRAMES_SEEN) : [];
      if (own) observed.set(id, [...(observed.get(id) ?? []), { ...own, frames, causes: chain }]);
    } else if (record.kind === "covered") covered.set(identity(record).id, record.lines);
  }
  const converted: TestRecord[] = [];
  for (const record of records) {
    if (record.kind === "started") converted.push({ kind: "started", ...identity(record) });
    else if (record.kind === "test") {
      const { outcome, durationMs, failure } = record;
      const own = identity(record);
      converted.push({
        kind: "test",
        ...own,
        outcome,
        durationMs,
        failure: failure && { exceptions: await chainOf(failure.error, null), output: failure.output },
        observed: observed.get(own.id) ?? [],
        coverage: covered.get(own.id) ?? null,
      });
    } else if (record.kind === "collection_error") {
      const { where, failure } = record;
      converted.push({
        kind: "collection_error",
        where,
        exceptions: await chainOf(failure.error, null),
        output: failure.output,
      });
    } else if (record.kind === "syntax_fault" || record.kind === "type_check" || record.kind === "end") {
      converted.push(record);
    }
  }
  return converted;
}

/** `SmsRefused [Error]: …`: Node prints the class of an error, and in brackets the name that it gives itself, by which clients report it. */
function ownNameOf(printed: string, type: string | null): string[] {
  for (const [, name = "", own = ""] of printed.matchAll(/^(?:Uncaught )?([\w$.]+) \[(\w*Error)\](?::|$)/gm))
    if (name === type) return [own];
  return [];
}
