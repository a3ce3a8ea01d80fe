import { statSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { ConfiningDriver, ProposerName } from "@bugstack/engine";
import { UsageError } from "../usage.ts";

/** What `bugstack fix` was asked for, checked. */
export interface FixArguments {
  /** Absolute path of an existing folder. */
  readonly repository: string;
  readonly input:
    | { readonly kind: "event"; readonly file: string }
    | { readonly kind: "trace"; readonly file: string }
    | { readonly kind: "failing_test"; readonly selectors: readonly string[] };
  readonly testCommand: string | null;
  readonly proposers: readonly ProposerName[];
  readonly timeLimitSeconds: number;
  /** `-` for the standard output. */
  readonly json: string | null;
  readonly write: boolean;
  readonly branch: string | null;
  readonly sandbox: ConfiningDriver | "none" | null;
}

export const FIX_USAGE = `bugstack fix: from an error and a repository to a verified fix.

  bugstack fix --repo DIR (--event FILE|- | --trace FILE|- | --failing-test SELECTOR...)
               [--test-command CMD] [--proposers recipes,search,model] [--time-limit SECONDS=120]
               [--json FILE] [--write | --branch NAME] [--sandbox DRIVER]

  --repo DIR              the application; need not be a git repository, and is never written to unless asked
  --event FILE|-          a Sentry event or envelope, or the payload of a bugstack SDK; - reads the standard input
  --trace FILE|-          the text of a Python traceback or a V8 stack
  --failing-test TEST     a pytest or unittest node id, or FILE, or FILE::full test name; may be given several times
  --test-command CMD      command for the whole suite, where the project does not say it itself
  --json FILE|-           writes the report
  --write                 writes the fix and its tests into DIR, unless your own changes are in the way
  --branch NAME           commits the fix and its tests on a new branch of DIR
  --sandbox DRIVER        bubblewrap or docker, where the better one is not to be taken; none runs the project's code
                          without protection: for your own code only

Exit code 0: verified fix. 2: no verified fix, diagnosis only. 3: not a defect of the code. 1: bad input or failure.`;

const PROPOSERS = ["recipes", "search", "model"] as const satisfies readonly ProposerName[];
const SANDBOXES = ["bubblewrap", "docker", "none"] as const satisfies readonly (ConfiningDriver | "none")[];
const LONGEST_TIME_LIMIT = 24 * 3_600;

const OPTIONS = {
  repo: { type: "string" },
  event: { type: "string" },
  trace: { type: "string" },
  "failing-test": { type: "string", multiple: true },
  "test-command": { type: "string" },
  proposers: { type: "string" },
  "time-limit": { type: "string" },
  json: { type: "string" },
  write: { type: "boolean" },
  branch: { type: "string" },
  sandbox: { type: "string" },
} as const;

/** @throws UsageError with one sentence on what is wrong. */
export function parseFixArguments(argv: readonly string[]): FixArguments {
  const values = parseOptions(argv);
  const given = [
    values.event !== undefined,
    values.trace !== undefined,
    (values["failing-test"] ?? []).length > 0,
  ].filter(Boolean).length;
  if (given !== 1) throw usage("Give exactly one of --event, --trace and --failing-test.");
  if (values.write && values.branch !== undefined) throw usage("Give either --write or --branch, not both.");
  const sandbox = SANDBOXES.find((name) => name === values.sandbox) ?? null;
  if (values.sandbox !== undefined && sandbox === null)
    throw usage(`--sandbox takes ${SANDBOXES.join(", ")}, not ${JSON.stringify(values.sandbox)}.`);
  return {
    repository: directoryOf(values.repo),
    input: inputOf(values),
    testCommand: values["test-command"]?.trim() || null,
    proposers: proposersOf(values.proposers),
    timeLimitSeconds: secondsOf(values["time-limit"]),
    json: values.json ?? null,
    write: values.write ?? false,
    branch: values.branch ?? null,
    sandbox,
  };
}

/** Where the report goes, read before anything else so that a wrong command line gets one too. */
export function jsonTarget(argv: readonly string[]): string | null {
  const { values } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true });
  return typeof values.json === "string" ? values.json : null;
}

type Values = ReturnType<typeof parseOptions>;

function parseOptions(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, strict: true, allowPositionals: false }).values;
  } catch (cause) {
    throw usage(
      cause instanceof Error
        ? (cause.message.split("\n")[0]?.replace(/\.? To specify.*$/, ".") ?? "")
        : String(cause),
    );
  }
}

function inputOf(values: Values): FixArguments["input"] {
  if (values.event !== undefined) return { kind: "event", file: values.event };
  if (values.trace !== undefined) return { kind: "trace", file: values.trace };
  return { kind: "failing_test", selectors: values["failing-test"] ?? [] };
}

function directoryOf(path: string | undefined): string {
  if (path === undefined || path === "") throw usage("Say which application is meant with --repo DIR.");
  const absolute = resolve(path);
  const found = statSync(absolute, { throwIfNoEntry: false });
  if (!found) throw usage(`There is no folder ${absolute}.`);
  if (!found.isDirectory()) throw usage(`${absolute} is not a folder.`);
  return absolute;
}

function proposersOf(list: string | undefined): readonly ProposerName[] {
  if (list === undefined) return PROPOSERS;
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !(PROPOSERS as readonly string[]).includes(name));
  if (unknown !== undefined)
    throw usage(`There is no proposer ${JSON.stringify(unknown)}; known are ${PROPOSERS.join(", ")}.`);
  return PROPOSERS.filter((name) => names.includes(name)).toSorted(
    (left, right) => names.indexOf(left) - names.indexOf(right),
  );
}

function secondsOf(text: string | undefined): number {
  if (text === undefined) return 120;
  const seconds = Number(text);
  if (!/^\d+$/.test(text) || seconds < 1 || seconds > LONGEST_TIME_LIMIT) {
    throw usage(
      `--time-limit takes a whole number of seconds from 1 to ${LONGEST_TIME_LIMIT}, not ${JSON.stringify(text)}.`,
    );
  }
  return seconds;
}

function usage(sentence: string): UsageError {
  return new UsageError(sentence, "`bugstack fix --help` shows how it is called.");
}
