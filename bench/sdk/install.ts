import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import process from "node:process";
import { promisify } from "node:util";
import type { Program } from "./measure.ts";

const run = promisify(execFile);
const ROOT = path.join(import.meta.dirname, "../..");
const INSTALL_MS = 600_000;
const NODE_PACKAGES = ["express@5.3.0", "@sentry/node@11.12.0"];
const PYTHON_PACKAGES = ["flask==3.1.3", "sentry-sdk==2.75.0"];

/** Express 5 with @sentry/node and our SDK as it is here; throws where they cannot be had. */
export async function installNode(folder: string): Promise<Program> {
  if (!existsSync(path.join(folder, "complete"))) {
    await mkdir(folder, { recursive: true });
    await writeFile(path.join(folder, "package.json"), '{ "private": true }');
    const options = ["--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
    await run("npm", ["install", ...options, ...NODE_PACKAGES], { cwd: folder, timeout: INSTALL_MS });
    await writeFile(path.join(folder, "complete"), "");
  }
  const own = path.join(folder, "node_modules", "@bugstack", "node");
  await rm(own, { recursive: true, force: true });
  await cp(path.join(ROOT, "packages", "sdk-node"), own, { recursive: true });
  await cp(path.join(import.meta.dirname, "app.cjs"), path.join(folder, "app.cjs"));
  return {
    title: `Express 5 on Node ${process.versions.node}`,
    theirs: "@sentry/node 11",
    command: [process.execPath, path.join(folder, "app.cjs")],
    environment: {},
  };
}

/** Flask with sentry-sdk and our SDK as it is here, in a virtual environment of its own. */
export async function installPython(folder: string): Promise<Program> {
  const python = path.join(folder, "bin", "python");
  if (!existsSync(path.join(folder, "complete"))) {
    await rm(folder, { recursive: true, force: true });
    await run("python3", ["-m", "venv", folder], { timeout: INSTALL_MS });
    await run(path.join(folder, "bin", "pip"), ["install", "--quiet", ...PYTHON_PACKAGES], {
      timeout: INSTALL_MS,
    });
    await writeFile(path.join(folder, "complete"), "");
  }
  const { stdout } = await run(python, ["-c", "import platform; print(platform.python_version())"]);
  return {
    title: `Flask 3 on Python ${stdout.trim()}`,
    theirs: "sentry-sdk 2",
    command: [python, path.join(import.meta.dirname, "app.py")],
    environment: {
      PYTHONPATH: path.join(ROOT, "sdks", "python", "src"),
      PYTHONDONTWRITEBYTECODE: "1",
      PYTHONUNBUFFERED: "1",
    },
  };
}
