import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CapturedRequest, type CapturedValue, readTrace, signatureOf } from "@bugstack/event";
import { investigate } from "../diagnose/investigate.ts";
import type { Investigation } from "../investigation.ts";
import type { CandidateEdit } from "../propose/candidate.ts";
import { createUnconfinedSandbox } from "../sandbox/none/driver.ts";
import type { SandboxWorkspace } from "../sandbox/sandbox.ts";
import { pythonToolchain } from "../toolchains/python/index.ts";
import type { Environment, TestRun } from "../toolchains/toolchain.ts";
import { reproduce, reproduceThrough } from "./reproduce.ts";
import type { NotReproduced, Reproduction, ReproductionRequest } from "./reproducer.ts";
import type { Scenario } from "./scenario.ts";

/** A small Python project and what was captured when it crashed in production, for tests of the reproducers. */
export interface Crash {
  readonly files: Readonly<Record<string, string>>;
  readonly type: string;
  readonly message: string;
  /** Frames of the project, outermost first: file, text of the line, and what was held, as Sentry's SDK sends it. */
  readonly trace: readonly (readonly [
    path: string,
    statement: string,
    locals: Readonly<Record<string, CapturedValue>>,
  ])[];
  /** The function of a library that threw, where it was none of the project's. */
  readonly thrownIn?: string;
  /** What was being handled when it crashed: another error with its own trace. */
  readonly handling?: Pick<Crash, "type" | "message" | "trace"> & { readonly module?: string };
  readonly request?: Partial<CapturedRequest>;
  /** Words of the command line. */
  readonly argv?: readonly string[];
  readonly scenarios?: (investigation: Investigation) => readonly Scenario[];
}

export interface OpenedCrash {
  readonly investigation: Investigation;
  reproduce(): Promise<Reproduction | NotReproduced>;
  /** By a test that runs what these edits change. */
  reproduceThrough(edits: readonly CandidateEdit[]): Promise<Reproduction | null>;
  /** An edit that replaces a text of a file by another. */
  edit(path: string, before: string, after: string): CandidateEdit;
  /** The tests of a reproduction on the project with some edits made. */
  runOn(reproduction: Reproduction, edits: readonly CandidateEdit[]): Promise<TestRun>;
  /** Text of a file where the error is reproduced; null where there is none. */
  read(path: string): Promise<string | null>;
  close(): Promise<void>;
}

/** Folder of the environment that `npm test` makes; null where there is none. */
export function testEnvironment(): string | null {
  const python = process.env.BUGSTACK_TEST_PYTHON;
  if (python && existsSync(python)) return dirname(dirname(python));
  console.warn("skipped: no Python for tests; `npm test` makes one");
  return null;
}

export async function openCrash(crash: Crash): Promise<OpenedCrash> {
  const scratch = mkdtempSync(join(tmpdir(), "bugstack-crash-"));
  const directory = join(scratch, "project");
  for (const [path, text] of Object.entries(crash.files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const event = eventOf(crash);
  const tree = { directory, origin: null };
  const detection = await pythonToolchain.detect(tree);
  if (!detection) throw new Error("no Python project was detected");
  const investigation = {
    ...(await investigate({ event, tree, detection })),
    signature: signatureOf(event.exceptions),
  };
  const sandbox = createUnconfinedSandbox({ home: scratch, onWarning: () => {} });
  const environment: Environment = await pythonToolchain.prepare(detection, {
    tree,
    sandbox,
    cacheDirectory: scratch,
    environmentPath: testEnvironment(),
  });
  const workspaces: SandboxWorkspace[] = [];
  async function open(): Promise<SandboxWorkspace> {
    const workspace = await sandbox.prepare({ directory });
    workspaces.push(workspace);
    return workspace;
  }
  const edit = (path: string, before: string, after: string): CandidateEdit => {
    const source = Buffer.from(crash.files[path] ?? "");
    const start = source.indexOf(before);
    if (start < 0) throw new Error(`No ${before} in ${path}`);
    return { path, start, end: start + Buffer.byteLength(before), replacement: after, part: "fix" };
  };
  const request = async (): Promise<ReproductionRequest> => ({
    investigation,
    scenarios: crash.scenarios?.(investigation) ?? [],
    workspace: await open(),
    environment,
    toolchain: pythonToolchain,
    signal: new AbortController().signal,
  });
  return {
    investigation,
    edit,
    reproduce: async () => reproduce(await request()),
    reproduceThrough: async (edits) => reproduceThrough(await request(), edits),
    async runOn({ test, proving }, edits) {
      const workspace = await open();
      const files = new Map<string, Buffer>();
      for (const { path, start, end, replacement } of edits) {
        const source = files.get(path) ?? Buffer.from(crash.files[path] ?? "");
        const changed = Buffer.concat([
          source.subarray(0, start),
          Buffer.from(replacement),
          source.subarray(end),
        ]);
        files.set(path, changed);
      }
      if (test) files.set(test.path, Buffer.from(test.source));
      await workspace.write(files);
      return pythonToolchain.runTests(workspace, environment, { selectors: proving, observe: true });
    },
    async read(path) {
      const bytes = await workspaces[0]?.read(path);
      return bytes ? Buffer.from(bytes).toString() : null;
    },
    async close() {
      for (const workspace of workspaces.splice(0)) await workspace.dispose();
      investigation.code.dispose();
      rmSync(scratch, { recursive: true, force: true });
    },
  };
}

function eventOf(crash: Crash) {
  const { handling, request, argv } = crash;
  const read = readCrash(crash);
  const before = handling ? readCrash({ ...crash, ...handling, thrownIn: undefined }).exceptions : [];
  const surfaced = read.exceptions.map((one) => (handling ? { ...one, relation: "context" as const } : one));
  return {
    ...read,
    exceptions: [
      ...before.map((one) => (handling?.module ? { ...one, module: handling.module } : one)),
      ...surfaced,
    ],
    extra: argv ? { "sys.argv": [...argv] } : {},
    sdk: { name: "sentry.python", version: "2.0.0" },
    request: request
      ? {
          method: "GET",
          url: null,
          path: null,
          route: null,
          query: [],
          headers: [],
          cookies: {},
          body: null,
          ...request,
        }
      : null,
  };
}

function readCrash({
  files,
  type,
  message,
  trace,
  thrownIn,
}: Omit<Crash, "thrownIn"> & { readonly thrownIn?: string | undefined }) {
  const lines = trace.flatMap(([path, statement]) => {
    const all = (files[path] ?? "").split("\n");
    const index = all.findIndex((line) => line.includes(statement));
    if (index < 0) throw new Error(`No line with ${statement} in ${path}`);
    return [
      `  File "/srv/app/${path}", line ${index + 1}, in ${functionAround(all, index)}`,
      `    ${all[index]?.trim()}`,
    ];
  });
  const outside = thrownIn
    ? [`  File "/usr/lib/python3/site-packages/library.py", line 1, in ${thrownIn}`, "    raise error"]
    : [];
  const text = ["Traceback (most recent call last):", ...lines, ...outside, `${type}: ${message}`, ""].join(
    "\n",
  );
  const read = readTrace(text);
  const [exception] = read.exceptions;
  if (!exception) throw new Error("the trace was not read");
  const frames = exception.frames.map((frame, index) => ({
    ...frame,
    inApp: index < trace.length,
    locals: trace[index]?.[2] ?? null,
  }));
  return { ...read, exceptions: [{ ...exception, frames }] };
}

function functionAround(lines: readonly string[], index: number): string {
  const indent = (line: string) => /^\s*/.exec(line)?.[0].length ?? 0;
  let level = indent(lines[index] ?? "");
  for (let above = index - 1; above >= 0; above--) {
    const line = lines[above] ?? "";
    if (line.trim() === "" || indent(line) >= level) continue;
    level = indent(line);
    const name = /^\s*(?:async\s+)?def\s+(\w+)/.exec(line)?.[1];
    if (name) return name;
  }
  return "<module>";
}
