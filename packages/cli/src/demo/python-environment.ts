import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { access, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { UsageError } from "../usage.ts";

const run = promisify(execFile);
const INSTALL_TIMEOUT_MS = 5 * 60_000;

/**
 * The virtual environment that the service runs in, made once per requirements file and kept. The SDK comes from the
 * server at `sdkPage`, as it would for anybody; it is installed anew each time.
 */
export async function preparePython(
  home: string,
  requirements: string,
  sdkPage: string,
): Promise<{ python: string; reused: boolean }> {
  const key = createHash("sha256")
    .update(await readFile(requirements))
    .digest("hex")
    .slice(0, 12);
  const folder = path.join(home, "demo-python", key);
  const python = path.join(folder, "bin", "python");
  const complete = path.join(folder, "complete");
  const reused = await exists(complete);
  if (!reused) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(path.dirname(folder), { recursive: true, mode: 0o755 });
    await step(await findPython(), ["-m", "venv", folder], "A virtual environment could not be made");
    await pip(python, ["-r", requirements], "The service's requirements could not be installed");
    await step(python, ["-c", FIRST_START], "The service's test runner does not start");
    await writeFile(complete, "");
  }
  await pip(
    python,
    ["--no-index", "--no-deps", "--force-reinstall", "--find-links", sdkPage, "bugstack"],
    `The SDK could not be installed from ${sdkPage}`,
  );
  return { python, reused };
}

/**
 * In an environment that people work in, pytest has been started before and has left the byte code of its plugins. This
 * one is new, and the sandbox, which sees it read-only, would compile them at each start.
 */
const FIRST_START = `
import os, sys, tempfile
sys.dont_write_bytecode = False
with tempfile.TemporaryDirectory() as empty:
    os.chdir(empty)
    import pytest
    code = pytest.main(["-q", "-p", "no:cacheprovider", "-c", os.devnull, "--rootdir", empty, empty])
    os.chdir("/")
sys.exit(0 if code == pytest.ExitCode.NO_TESTS_COLLECTED else 1)
`;

/** One that other users can reach is preferred: the environment is used in the sandbox too. */
async function findPython(): Promise<string> {
  for (const python of ["/usr/bin/python3", "python3"]) {
    try {
      await run(python, ["-c", "import venv, ensurepip"], { timeout: 20_000 });
      return python;
    } catch {
      // Try the next one.
    }
  }
  throw new UsageError("No Python with venv was found.", "Run `npm run bugstack -- doctor --fix`.");
}

async function pip(python: string, args: readonly string[], failure: string): Promise<void> {
  await step(
    python,
    ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-input", ...args],
    failure,
  );
}

async function step(command: string, args: readonly string[], failure: string): Promise<void> {
  try {
    await run(command, [...args], { timeout: INSTALL_TIMEOUT_MS, maxBuffer: 16 * 1024 * 1024 });
  } catch (cause) {
    const stderr = (cause as { stderr?: string }).stderr ?? "";
    throw new UsageError(`${failure}.`, stderr.trim().split("\n").slice(-5).join("\n") || String(cause));
  }
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
