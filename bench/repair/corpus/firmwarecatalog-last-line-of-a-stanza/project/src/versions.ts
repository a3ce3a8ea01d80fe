/** Negative where the left version is the older one; numbers are compared as numbers. */
export function compareVersions(left: string, right: string): number {
  const [a, b] = [left, right].map((version) => version.split(".").map(Number));
  for (let at = 0; at < Math.max(a!.length, b!.length); at += 1) {
    const difference = (a![at] ?? 0) - (b![at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
