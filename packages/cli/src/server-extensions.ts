import { runsExtension, type ServerExtension, sdkExtension, webExtension } from "@bugstack/server";

/** The parts that a full server has besides its core. */
export function serverExtensions(): readonly ServerExtension[] {
  return [runsExtension(), sdkExtension, webExtension];
}
