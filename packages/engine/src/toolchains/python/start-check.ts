import { mkdir, mkdtemp, rmdir } from "node:fs/promises";
import { join } from "node:path";
import type { PrepareContext } from "../toolchain.ts";
import type { PythonHome } from "./virtual-environment.ts";

const SECONDS = 20;
const known = new Map<string, Promise<string | null>>();

/**
 * Whether an environment that was found on the host also starts inside the sandbox, where only a part of the host is
 * visible: null when it does, else what it said. Asked once per process.
 */
export function startFault(home: PythonHome, context: PrepareContext): Promise<string | null> {
  const key = JSON.stringify([context.sandbox.name, home.executable, home.interpreter.version, home.mounts]);
  const found = known.get(key) ?? start(home, context);
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

async function start(
  home: PythonHome,
  { sandbox, cacheDirectory, signal }: PrepareContext,
): Promise<string | null> {
  await mkdir(cacheDirectory, { recursive: true, mode: 0o711 });
  const directory = await mkdtemp(join(cacheDirectory, "start-"));
  const workspace = await sandbox.prepare({ directory });
  try {
    const result = await workspace.exec({
      argv: [home.executable, "-I", "-c", "import json, hashlib, ctypes, unittest"],
      mounts: home.mounts,
      limits: { seconds: SECONDS },
      ...(signal ? { signal } : {}),
    });
    if (result.exitCode === 0) return null;
    return result.stderr.trim().split("\n").at(-1)?.slice(0, 200) || `it ended by ${result.ended}`;
  } finally {
    await workspace.dispose();
    await rmdir(directory).catch(() => {});
  }
}
