#!/usr/bin/env node
// Runs under any Node from 20 on and hands over to the pinned Node 24, so that every machine runs the same.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { constants } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

const WANTED_MAJOR = 24;
const entry = path.join(path.dirname(fileURLToPath(import.meta.url)), "..", "src", "main.ts");

/** The pinned Node from its npm package; else the running one if it is new enough. */
function runtime() {
  const name = `node-${process.platform}-${process.arch}`;
  try {
    const packageFile = createRequire(import.meta.url).resolve(`${name}/package.json`);
    const binary = path.join(path.dirname(packageFile), "bin", "node");
    if (existsSync(binary)) return binary;
  } catch {
    // Not every platform has the package.
  }
  const major = Number(process.versions.node.split(".")[0]);
  if (major >= WANTED_MAJOR) return process.execPath;
  console.error(
    `bugstack needs Node ${WANTED_MAJOR}; this is ${process.version} and no pinned one is installed for ` +
      `${process.platform}-${process.arch}. Install Node ${WANTED_MAJOR} or later and run the command again.`,
  );
  process.exit(1);
}

const binary = runtime();
const given = ["--disable-warning=ExperimentalWarning", entry, ...process.argv.slice(2)];
// Where Node can, it becomes the other one: a process that only waits for its child takes 40 MB.
if (typeof process.execve === "function" && binary !== undefined) {
  try {
    process.execve(binary, [binary, ...given], process.env);
  } catch {
    // Not on this platform.
  }
}
const child = spawn(binary, given, { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
child.on("error", (error) => {
  console.error(`bugstack could not start: ${error.message}`);
  process.exit(1);
});
child.on("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
