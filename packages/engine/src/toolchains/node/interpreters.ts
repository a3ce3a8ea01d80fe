import { execFile } from "node:child_process";
import { readdir, realpath, stat } from "node:fs/promises";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import semver from "semver";
import { z } from "zod";
import type { ReadOnlyMount } from "../../sandbox/sandbox.ts";

/** A Node of this machine. */
export const NodeInterpreter = z.object({
  executable: z.string().min(1),
  /** `24.21.0`. */
  version: z.string().min(1),
  platform: z.string(),
  /** Shared libraries and other files outside the system's folders. */
  libraries: z.array(z.string()),
});
export type NodeInterpreter = z.infer<typeof NodeInterpreter>;

const QUESTION = `
const fs = require("node:fs");
let libraries = [];
try {
  libraries = fs.readFileSync("/proc/self/maps", "utf8").split("\\n")
    .map((line) => line.split(/\\s+/)[5] || "").filter((path) => path.includes(".so"));
} catch {}
console.log(JSON.stringify({
  executable: process.execPath,
  version: process.versions.node,
  platform: process.platform + "-" + process.arch,
  libraries: [...new Set(libraries)],
}));
`;
const SECONDS = 20;
const SYSTEM_FOLDERS = ["/usr/", "/bin/", "/lib/", "/lib64/"];
const described = new Map<string, Promise<NodeInterpreter | null>>();

/** The machine's interpreters, the preferred first: those on PATH, the one that runs us, then those of version managers. */
export async function* findNodes(
  environment: NodeJS.ProcessEnv = process.env,
): AsyncGenerator<NodeInterpreter> {
  const home = environment.HOME ?? homedir();
  const onPath = (environment.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const candidates = [
    ...onPath.map((folder) => join(folder, "node")),
    process.execPath,
    "/usr/local/bin/node",
    "/usr/bin/node",
    ...(await versions(environment.NVM_DIR ?? join(home, ".nvm"), "versions/node", "bin/node")),
    ...(await versions(home, ".local/share/fnm/node-versions", "installation/bin/node")),
    ...(await versions(home, ".volta/tools/image/node", "bin/node")),
    ...(await versions(home, ".asdf/installs/nodejs", "bin/node")),
  ];
  const seen = new Set<string>();
  for (const candidate of candidates) {
    const real = await realpath(candidate).catch(() => null);
    if (real === null || seen.has(real)) continue;
    seen.add(real);
    // A shim of a version manager is named after the manager; asking it would start something else.
    const interpreter =
      basename(real) === "node" || basename(real) === "nodejs" ? await describe(real) : null;
    if (interpreter) yield interpreter;
  }
}

/** The first interpreter in the range; where none is, the oldest newer one, for a range in `engines` is a wish to npm too. */
export async function chooseNode(range: string | null): Promise<{
  readonly chosen: NodeInterpreter | null;
  readonly fits: boolean;
  readonly seen: readonly string[];
}> {
  const all: NodeInterpreter[] = [];
  for await (const interpreter of findNodes()) {
    if (range === null || !semver.validRange(range) || semver.satisfies(interpreter.version, range)) {
      return { chosen: interpreter, fits: true, seen: [] };
    }
    all.push(interpreter);
  }
  const newer = all
    .filter(({ version }) => range !== null && semver.gtr(version, range))
    .sort((left, right) => semver.compare(left.version, right.version));
  return { chosen: newer[0] ?? null, fits: false, seen: all.map(({ version }) => version) };
}

/** What must be visible in the sandbox for it to start. */
export function nodeMounts({ executable, libraries }: NodeInterpreter): readonly ReadOnlyMount[] {
  return [executable, ...libraries]
    .filter((path) => !SYSTEM_FOLDERS.some((folder) => path.startsWith(folder)))
    .map((path) => ({ source: path, target: path }));
}

/** npm's entry file, which lies beside the interpreter or in a system folder; null when there is none. */
export async function findNpm(interpreter: NodeInterpreter): Promise<string | null> {
  const places = [
    join(dirname(interpreter.executable), "../lib/node_modules/npm/bin/npm-cli.js"),
    "/usr/lib/node_modules/npm/bin/npm-cli.js",
    "/usr/local/lib/node_modules/npm/bin/npm-cli.js",
    "/usr/share/nodejs/npm/bin/npm-cli.js",
  ];
  for await (const other of findNodes()) {
    places.push(join(dirname(other.executable), "../lib/node_modules/npm/bin/npm-cli.js"));
  }
  for (const place of places) {
    const real = await realpath(place).catch(() => null);
    if (real !== null) return real;
  }
  return null;
}

async function versions(base: string, folder: string, path: string): Promise<readonly string[]> {
  const names = await readdir(join(base, folder)).catch(() => []);
  return names
    .sort((left, right) => right.localeCompare(left, "en", { numeric: true }))
    .map((name) => join(base, folder, name, path));
}

async function describe(executable: string): Promise<NodeInterpreter | null> {
  const found = await stat(executable).catch(() => null);
  if (!found?.isFile()) return null;
  const key = `${executable}:${found.mtimeMs}:${found.size}`;
  const known = described.get(key) ?? ask(executable);
  described.set(key, known);
  return known;
}

function ask(executable: string): Promise<NodeInterpreter | null> {
  return new Promise((resolve) => {
    execFile(
      executable,
      ["-e", QUESTION],
      { cwd: "/", env: { PATH: "/usr/bin:/bin", HOME: "/nonexistent" }, timeout: SECONDS * 1000 },
      (error, stdout) => resolve(error ? null : readAnswer(stdout)),
    );
  });
}

function readAnswer(stdout: string): NodeInterpreter | null {
  try {
    return NodeInterpreter.parse(JSON.parse(stdout));
  } catch {
    return null;
  }
}
