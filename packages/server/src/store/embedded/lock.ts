import { createHash } from "node:crypto";
import { createServer, type Server } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { ServerError } from "../../error.ts";

/**
 * Runs `task` while no other process of this machine runs one under the same name. The lock is a bound socket in
 * Linux's abstract name space: the kernel gives it back however the process ends, so a dead holder never locks us out.
 */
export async function exclusively<T>(name: string, ms: number, task: () => Promise<T>): Promise<T> {
  const address = `\0bugstack-${createHash("sha256").update(name).digest("hex").slice(0, 32)}`;
  const deadline = Date.now() + ms;
  let lock = await bind(address);
  while (!lock) {
    if (Date.now() > deadline) {
      throw new ServerError(
        "store_unavailable",
        "Another process has been starting the database for too long",
        {
          remedy: "Look for another bugstack process on this machine, end it, and start again.",
        },
      );
    }
    await pause(20 + Math.random() * 30);
    lock = await bind(address);
  }
  try {
    return await task();
  } finally {
    await new Promise((resolve) => lock.close(resolve));
  }
}

function bind(address: string): Promise<Server | null> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy());
    server.once("error", (error: NodeJS.ErrnoException) =>
      error.code === "EADDRINUSE" ? resolve(null) : reject(error),
    );
    server.listen(address, () => resolve(server));
  });
}
