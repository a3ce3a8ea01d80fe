/** Keys that tokens are signed with, by their ids; the older one until all of its tokens have expired. */
export const keys = new Map<string, Uint8Array>([
  ["2025-11", new TextEncoder().encode("a secret of thirty-two characters")],
  ["2026-05", new TextEncoder().encode("another secret of many characters")],
]);
