import { FolderQueue } from "./drivers/folder.js";
import { MemoryQueue } from "./drivers/memory.js";
import { ConfigError } from "./errors.js";

/** @throws ConfigError for a driver that there is none of. */
export function openQueue(env) {
  const driver = env.QUEUE_DRIVER ?? "memory";
  switch (driver) {
    case "memory":
      return new MemoryQueue();
    case "folder":
      if (!env.QUEUE_FOLDER) throw new ConfigError("QUEUE_FOLDER is not set");
      return new FolderQueue(env.QUEUE_FOLDER);
    default:
      throw new ConfigError(`QUEUE_DRIVER is ${driver}, expected memory or folder`);
  }
}
