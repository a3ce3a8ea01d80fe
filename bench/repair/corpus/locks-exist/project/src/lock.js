import { open, rm } from "node:fs/promises";

/** Does work that only one process may do at a time. */
export async function withLock(path, work) {
  const handle = await open(path, "wx");
  try {
    return await work();
  } finally {
    await handle.close();
    await rm(path);
  }
}
