import { cpSync, existsSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { RepairCase } from "./cases.ts";
import { nodeEnvironment, type ProgramRun, runProgram } from "./node.ts";
import { runPython } from "./python.ts";

const KIT = fileURLToPath(new URL("oracle-kit", import.meta.url));
const PYTEST = ["-m", "pytest", "-q", "-p", "no:cacheprovider"];

/** The project's own tests in this folder. */
export async function runOwnTests(found: RepairCase, folder: string): Promise<ProgramRun> {
  if (found.language === "python") return runPython(folder, found.test ?? PYTEST, pythonPaths(folder));
  await linkPackages(folder);
  return runProgram("npm", ["test", "--silent"], folder, { CI: "1", NODE_ENV: "test" });
}

/** The hidden tests of the case in this folder, which must not hold them yet. */
export async function runHiddenTests(found: RepairCase, folder: string): Promise<ProgramRun> {
  cpSync(join(found.folder, "oracle"), join(folder, "oracle"), { recursive: true });
  if (found.language === "python") return runPython(folder, [...PYTEST, "oracle"], pythonPaths(folder));
  await linkPackages(folder);
  cpSync(KIT, join(folder, "oracle"), { recursive: true });
  const argv = [...(found.loader ? ["--import", found.loader] : []), "--test", "oracle/oracle.test.mjs"];
  return runProgram(process.execPath, argv, folder, { NODE_ENV: "test" });
}

/** The project's own tests, then the hidden ones: the first that fail, else the hidden ones. */
export async function judgeProject(found: RepairCase, folder: string): Promise<ProgramRun> {
  const own = await runOwnTests(found, folder);
  return own.exitCode === 0 ? runHiddenTests(found, folder) : own;
}

function pythonPaths(folder: string): string[] {
  return [join(folder, "src")];
}

async function linkPackages(folder: string): Promise<void> {
  const target = join(folder, "node_modules");
  if (!existsSync(target)) symlinkSync(join(await nodeEnvironment(folder), "node_modules"), target);
}
