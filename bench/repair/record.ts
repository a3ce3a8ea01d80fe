import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { RepairCase } from "./cases.ts";
import { nodeEnvironment, ownVariables, runProgram } from "./node.ts";
import { environmentFolder, runPython } from "./python.ts";

const RECORDER = fileURLToPath(new URL("recorder", import.meta.url));
const HOST = "app.example.com";
/** Contexts of an event that tell of the recording machine. */
const OWN_MACHINE = ["device", "os", "cloud_resource", "app", "culture"];

export interface SentryEvent {
  readonly exception?: { readonly values?: readonly SentryException[] };
  readonly [key: string]: unknown;
}

interface SentryException {
  readonly type: string;
  readonly value: string;
  readonly stacktrace?: { readonly frames?: readonly SentryFrame[] };
}

interface SentryFrame {
  readonly filename?: string;
  readonly function?: string;
  readonly lineno?: number;
  readonly in_app?: boolean;
}

/** Runs the defect in this folder under Sentry's own SDK: the event that it would have sent; null where none came. */
export async function recordEvent(
  found: RepairCase,
  folder: string,
  target: string,
): Promise<SentryEvent | null> {
  const deployed = join(found.folder, "deployed");
  if (existsSync(deployed)) cpSync(deployed, folder, { recursive: true });
  const output =
    found.language === "python"
      ? await runsPython(found, folder, target)
      : await runsNode(found, folder, target);
  if (!existsSync(target)) {
    if (process.env.BUGSTACK_BENCH_DEBUG) console.error(output);
    return null;
  }
  const events = readFileSync(target, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line): SentryEvent => JSON.parse(line))
    .filter((event) => event.exception?.values?.length);
  const chosen = events.find((event) => found.pick === null || lastOf(event)?.type === found.pick);
  if (JSON.stringify(chosen ?? null).includes(RECORDER)) {
    throw new Error(`The recorder itself failed on ${found.name}: ${JSON.stringify(chosen?.exception)}`);
  }
  return chosen ? cleaned(chosen, folder, found) : null;
}

/** What makes two recordings the same error: classes, places in the project and functions. */
export function identityOf(event: SentryEvent): string {
  const values = event.exception?.values ?? [];
  return JSON.stringify(
    values.map(({ type, stacktrace }) => [
      type,
      ...(stacktrace?.frames ?? [])
        .filter((frame) => frame.in_app)
        .map((frame) => `${frame.filename}:${frame.lineno} ${frame.function}`),
    ]),
  );
}

function lastOf(event: SentryEvent): SentryException | undefined {
  return event.exception?.values?.at(-1);
}

async function runsPython(found: RepairCase, folder: string, target: string): Promise<string> {
  const packages = join(recorderFolder(), "python");
  if (!existsSync(packages)) {
    const run = await runPython(
      tmpdir(),
      ["-m", "pip", "install", "-q", "--target", packages, "sentry-sdk"],
      [],
    );
    if (run.exitCode !== 0) throw new Error(`The recorder's packages could not be installed:\n${run.output}`);
  }
  const argv = found.run ?? [join(found.folder, "trigger.py")];
  const environment = { PATH: "/usr/local/bin:/usr/bin:/bin", RECORD_TARGET: target, ...found.environment };
  return (await runPython(folder, argv, [join(folder, "src"), RECORDER, packages], environment)).output;
}

async function runsNode(found: RepairCase, folder: string, target: string): Promise<string> {
  const packages = join(recorderFolder(), "node");
  if (!existsSync(join(packages, "node_modules"))) {
    mkdirSync(packages, { recursive: true });
    const install = [
      "install",
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      "@sentry/node",
      "@hono/node-server",
    ];
    const run = await runProgram("npm", install, packages, ownVariables(), 600);
    if (run.exitCode !== 0) throw new Error(`The recorder's packages could not be installed:\n${run.output}`);
  }
  const link = join(folder, "node_modules");
  if (!existsSync(link)) symlinkSync(join(await nodeEnvironment(folder), "node_modules"), link);
  if (found.build) {
    const compiler = join(link, "typescript", "bin", "tsc");
    const built = await runProgram(process.execPath, [compiler, ...found.build], folder, {});
    if (built.exitCode !== 0) return built.output;
  }
  const loader = found.loader ? ["--import", found.loader] : [];
  const program = found.run ?? [join(RECORDER, "drive.mjs"), join(found.folder, "trigger.mjs")];
  const argv = [...loader, "--import", join(RECORDER, "sentry.mjs"), ...program];
  const environment = {
    NODE_ENV: "production",
    RECORD_TARGET: target,
    RECORD_PACKAGES: join(packages, "index.js"),
    ...found.environment,
  };
  return (await runProgram(process.execPath, argv, folder, environment)).output;
}

function recorderFolder(): string {
  return join(process.env.BUGSTACK_BENCH_RECORDER ?? join(tmpdir(), "bugstack-bench-record"));
}

/** The event as production would have sent it: with its paths and its host, and nothing of this machine. */
async function cleaned(event: SentryEvent, folder: string, found: RepairCase): Promise<SentryEvent> {
  const contexts = Object.entries((event.contexts ?? {}) as Record<string, unknown>);
  const { sdk_processing_metadata, ...kept } = event;
  const bare = {
    ...kept,
    contexts: Object.fromEntries(contexts.filter(([name]) => !OWN_MACHINE.includes(name))),
  };
  const renamed = Object.entries(await renamings(folder, found)).toSorted(
    ([left], [right]) => right.length - left.length,
  );
  let text = JSON.stringify(bare);
  for (const [from, to] of renamed) text = text.replaceAll(from, to);
  return JSON.parse(
    text.replaceAll(/(?<!ECONNREFUSED )(127\.0\.0\.1:\d{4,5}|localhost|testserver)(?=["/'])/g, HOST),
  );
}

async function renamings(folder: string, found: RepairCase): Promise<Record<string, string>> {
  const names: Record<string, string> = {
    [folder]: found.deployedAt,
    [realpathSync(folder)]: found.deployedAt,
    [dirname(folder)]: "/tmp",
    [join(found.folder, "trigger.py")]: "/usr/local/bin/gunicorn",
    [found.folder]: found.deployedAt,
  };
  if (found.language === "python") {
    names[join(realpathSync(environmentFolder()), "lib")] = "/usr/local/lib";
    names[realpathSync(environmentFolder())] = "/usr/local";
    names[environmentFolder()] = "/usr/local";
    names[join(recorderFolder(), "python")] = "/usr/local/lib/python3.11/site-packages";
    return names;
  }
  const packages = await nodeEnvironment(folder);
  names[realpathSync(packages)] = found.deployedAt;
  names[packages] = found.deployedAt;
  names[join(recorderFolder(), "node")] = found.deployedAt;
  names[process.execPath] = "/usr/local/bin/node";
  return names;
}
