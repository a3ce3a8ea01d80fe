import { runsExtension, type ServerExtension, webExtension } from "@bugstack/server";

/** The parts that a full server has besides its core. */
export function serverExtensions(): readonly ServerExtension[] {
  return [runsExtension(), webExtension];
}
