import { execFile } from "node:child_process";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { CLIENTS, installClient } from "./clients.ts";

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, "../..");
const LIMIT_MS = 300_000;
const ENTRIES = {
  "": "index",
  "/next": "adapters/nextjs/index",
  "/express": "adapters/express/index",
  "/generic": "adapters/generic/index",
};
/** Parts of the official client that nobody has a use for outside of it. */
const INNER = ["ErrorDeduplicator", "RetryQueue"];

/** Whoever changes the package's name only must find everything again. */
it("our SDK for Node.js has all options, functions and types of the official one", {
  timeout: LIMIT_MS,
}, async ({ skip }) => {
  const official = await install("bugstack-sdk of npm");
  if (!official) return skip("the client cannot be had here");
  const folder = await mkdtemp(path.join(official, "names-"));
  try {
    await cp(path.join(ROOT, "packages/sdk-node"), path.join(folder, "node_modules/@bugstack/node"), {
      recursive: true,
    });
    const names: Record<string, readonly string[]> = {};
    for (const [entry, file] of Object.entries(ENTRIES)) {
      const text = await readFile(
        path.join(official, "node_modules/bugstack-sdk/dist", `${file}.d.ts`),
        "utf8",
      );
      names[entry] = exportedNames(text).filter((name) => !INNER.includes(name));
    }
    expect(names[""]).toContain("ErrorCaptureConfig");
    await writeFile(path.join(folder, "names.ts"), typed(names));
    expect(await compile(folder)).toBe("");
    await writeFile(path.join(folder, "options.cjs"), OPTIONS_IN_FORCE);
    const { stdout } = await run(process.execPath, [path.join(folder, "options.cjs")], { cwd: folder });
    const { given, inForce } = JSON.parse(stdout.slice(stdout.lastIndexOf("\n") + 1)) as Record<
      "given" | "inForce",
      Record<string, unknown>
    >;
    expect(Object.keys(given)).toContain("deduplicationWindow");
    expect(inForce).toMatchObject(given);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

it("our SDK for Python has all options and names of the official one", { timeout: LIMIT_MS }, async ({
  skip,
}) => {
  const official = await install("bugstack of PyPI");
  if (!official) return skip("the client cannot be had here");
  const program = path.join(import.meta.dirname, "names.py");
  const python = path.join(official, "venv/bin/python");
  const { stdout: theirs } = await run(python, [program]);
  const env = {
    ...process.env,
    PYTHONPATH: path.join(ROOT, "sdks/python/src"),
    PYTHONDONTWRITEBYTECODE: "1",
  };
  const { stdout: ours } = await run(python, [program], { env });
  const [expected, found] = [theirs, ours].map((text) => JSON.parse(text) as PythonNames);
  expect(expected?.options).toContain("deduplication_window");
  expect(found?.from).not.toBe(expected?.from);
  for (const kind of ["options", "names", "request"] as const)
    expect(found?.[kind]).toEqual(expect.arrayContaining([...(expected?.[kind] ?? [])]));
});

interface PythonNames {
  /** Where the package was found. */
  readonly from: string;
  readonly options: readonly string[];
  readonly names: readonly string[];
  readonly request: readonly string[];
}

async function install(name: string): Promise<string | null> {
  const client = CLIENTS.find((one) => one.name === name);
  if (!client) throw new Error(`There is no client ${name}`);
  return installClient(client).catch((error: Error) => {
    console.warn(`left out, cannot be had here: ${name} (${error.message.slice(0, 300)})`);
    return null;
  });
}

/** What `export { A, type B as C }` of a declaration file exports. */
function exportedNames(text: string): readonly string[] {
  const lists = [...text.matchAll(/^export \{([^}]*)\}/gm)].map(([, list]) => list ?? "");
  return lists.flatMap((list) =>
    list
      .split(",")
      .map((one) => one.trim().split(/\s+/).at(-1) ?? "")
      .filter((name) => name !== ""),
  );
}

/** A program that uses ours by every name of theirs, and takes their settings for ours. */
function typed(names: Readonly<Record<string, readonly string[]>>): string {
  const imports = Object.entries(names).map(
    ([entry, list]) => `export type * as entry${entry.slice(1)} from "bugstack-sdk${entry}";
export { ${list.map((name) => `type ${name} as ${entry.slice(1)}_${name}`).join(", ")} } from "@bugstack/node${entry}";`,
  );
  return `${imports.join("\n")}
import type { ErrorCaptureConfig } from "bugstack-sdk";
import { init, type Options } from "@bugstack/node";
type Missing = Exclude<keyof ErrorCaptureConfig, keyof Options>;
export const missing: Missing[] extends never[] ? "none" : Missing = "none";
export const start = (config: ErrorCaptureConfig) => init(config);
export const written = init({
  shouldCapture: (error: Error, request: Request) => error.name !== "Skipped" && request.method !== "HEAD",
  beforeSend: (error: import("bugstack-sdk").CapturedError) => (error.route === "/health" ? null : error),
});
`;
}

/** @returns what the compiler says */
async function compile(folder: string): Promise<string> {
  const options = ["--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--lib", "es2022,dom"];
  const modules = ["--module", "nodenext", "--moduleResolution", "nodenext", "--types", ""];
  const compiler = path.join(ROOT, "node_modules/.bin/tsc");
  return run(compiler, [...options, ...modules, "names.ts"], { cwd: folder }).then(
    () => "",
    (error: { readonly stdout?: string; readonly message: string }) => error.stdout || error.message,
  );
}

/** Gives each option of theirs another value than its default, and prints which ones are in force in ours. */
const OPTIONS_IN_FORCE = `
const { ErrorCaptureClient } = require("bugstack-sdk");
const defaults = ErrorCaptureClient.init({ apiKey: "key" }).getConfig();
ErrorCaptureClient.reset();
const others = {
  string: (value) => value + "x",
  boolean: (value) => !value,
  number: (value) => value + 1,
  object: (value) => (Array.isArray(value) ? ["other"] : { other: true }),
  undefined: () => "function",
};
const given = {};
for (const [name, value] of Object.entries(defaults)) given[name] = others[typeof value](value);
// What is a function cannot be printed: its name stands for it.
const functions = Object.fromEntries(Object.entries(given).filter(([, value]) => value === "function").map(([name]) => [name, () => true]));
const client = require("@bugstack/node").init({ ...given, ...functions, enabled: false });
const inForce = client.getConfig();
for (const [name, work] of Object.entries(functions)) inForce[name] = inForce[name] === work ? "function" : "nothing";
process.stdout.write("\\n" + JSON.stringify({ given: { ...given, enabled: false }, inForce }), () => process.exit(0));
`;
