import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { Report } from "../../packages/engine/src/report.ts";

const MAIN = fileURLToPath(new URL("../../packages/cli/src/main.ts", import.meta.url));
const FIXTURES = fileURLToPath(new URL("../fixtures/projects", import.meta.url));

/** Kept between test runs, so that only the first one installs the projects' packages. */
function cacheFolder(): string {
  const cache =
    process.getuid?.() === 0 ? "/var/cache" : (process.env.XDG_CACHE_HOME ?? path.join(homedir(), ".cache"));
  return path.join(cache, "bugstack-tests");
}

/** A copy of a fixture at a place that stays the same while its files do: its environment is found by that place. */
export function projectCopy(name: string): string {
  const source = path.join(FIXTURES, name);
  const folder = path.join(cacheFolder(), "projects", `${name}-${fingerprint(source)}`);
  if (existsSync(folder)) return folder;
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  const half = mkdtempSync(`${folder}.`);
  cpSync(source, half, { recursive: true });
  try {
    renameSync(half, folder);
  } catch (error) {
    // Another run was quicker.
    rmSync(half, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** One digest over the names and bytes of all files below. */
export function fingerprint(folder: string): string {
  const hash = createHash("sha256");
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  for (const file of files) hash.update(path.relative(folder, file)).update("\0").update(readFileSync(file));
  return hash.digest("hex").slice(0, 12);
}

/** With a cold cache a project's packages are installed first. Options may set another one. */
const TIME_LIMIT = ["--time-limit", "900"];

export interface FixRun {
  readonly code: number | null;
  readonly report: Report;
  readonly output: string;
  /** From the start of the process to its end. */
  readonly seconds: number;
}

/** `bugstack fix` as a process of its own, as a person starts it. */
export async function runFix(repository: string, options: readonly string[]): Promise<FixRun> {
  const home = path.join(cacheFolder(), "projects-home");
  mkdirSync(home, { recursive: true, mode: 0o755 });
  const scratch = mkdtempSync(path.join(tmpdir(), "bugstack-report-"));
  const json = path.join(scratch, "report.json");
  try {
    const began = performance.now();
    const { code, output } = await run(
      ["fix", "--repo", repository, ...TIME_LIMIT, ...options, "--json", json],
      home,
    );
    if (!existsSync(json)) throw new Error(`No report was written:\n${output}`);
    const seconds = (performance.now() - began) / 1_000;
    return { code, output, seconds, report: Report.parse(JSON.parse(readFileSync(json, "utf8"))) };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function run(words: readonly string[], home: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", MAIN, ...words], {
      env: { ...process.env, BUGSTACK_HOME: home },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });
}
