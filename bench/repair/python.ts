import { spawn } from "node:child_process";
import { existsSync, globSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const SECONDS = 60;

/** A virtual environment with what the projects of the corpus need; the one of `npm test` by default. */
export function environmentFolder(): string {
  const named = process.env.BUGSTACK_BENCH_ENVIRONMENT ?? process.env.VIRTUAL_ENV;
  const built = globSync("/var/cache/bugstack-tests/python-*/complete").map((path) => join(path, ".."));
  const found = [named, ...built].find((folder) => folder && existsSync(join(folder, "bin", "python")));
  if (found) return found;
  throw new Error(
    "No Python environment: run `npm test` once, or name a virtual environment with FastAPI, Flask, httpx and pytest in BUGSTACK_BENCH_ENVIRONMENT",
  );
}

export interface PythonRun {
  readonly exitCode: number | null;
  readonly output: string;
}

/** Runs Python with this folder as the working directory and its modules on the path. */
export function runPython(
  folder: string,
  argv: readonly string[],
  paths: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<PythonRun> {
  const child = spawn(join(environmentFolder(), "bin", "python"), argv, {
    cwd: folder,
    env: {
      PATH: process.env.PATH ?? "",
      HOME: folder,
      PYTHONPATH: [folder, ...paths].join(":"),
      PYTHONDONTWRITEBYTECODE: "1",
      TZ: "UTC",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe"],
    timeout: SECONDS * 1_000,
    killSignal: "SIGKILL",
  });
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout.on("data", keep);
  child.stderr.on("data", keep);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, output }));
  });
}
