import type { CanonicalEvent } from "@bugstack/event";

/** Major version of a package that ran, as the SDK told it; null when it did not. */
export function javascriptProjectRange(event: CanonicalEvent, name: string): number | null {
  const version = event.modules[name];
  const major = version === undefined ? null : /^\D*(\d+)/.exec(version)?.[1];
  return major ? Number(major) : null;
}
