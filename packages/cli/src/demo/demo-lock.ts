import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageError } from "../usage.ts";

/** One demo at a time: a second one would pull the scene from under the first. Resolves to the function that gives it back. */
export async function lockDemo(home: string): Promise<() => Promise<void>> {
  const file = path.join(home, "demo.pid");
  await mkdir(home, { recursive: true, mode: 0o755 });
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: "wx" });
      return () => rm(file, { force: true });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
    const owner = Number(await readFile(file, "utf8").catch(() => ""));
    if (isAlive(owner)) {
      throw new UsageError(
        `A demo is running already (process ${owner}).`,
        "End it with Ctrl-C and run this again.",
      );
    }
    await rm(file, { force: true });
  }
}

function isAlive(id: number): boolean {
  if (!Number.isInteger(id) || id <= 0) return false;
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
