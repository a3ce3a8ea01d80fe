/**
 * Versions as PEP 440 defines them: parsing and order. Numbers are bigint, because calendar versions with seconds
 * exceed what a double holds exactly.
 */
export interface Version {
  readonly epoch: bigint;
  readonly release: readonly bigint[];
  readonly pre: readonly ["a" | "b" | "rc", bigint] | null;
  readonly post: bigint | null;
  readonly dev: bigint | null;
  readonly local: readonly (string | bigint)[];
}

const PATTERN =
  /^\s*v?(?:(?<epoch>\d+)!)?(?<release>\d+(?:\.\d+)*)(?:[-_.]?(?<preLabel>alpha|beta|preview|pre|rc|a|b|c)(?:[-_.]?(?<preNumber>\d+))?)?(?<post>-(?<postImplicit>\d+)|[-_.]?(?:post|rev|r)(?:[-_.]?(?<postNumber>\d+))?)?(?<dev>[-_.]?dev(?:[-_.]?(?<devNumber>\d+))?)?(?:\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i;

/** Longer texts are no versions; the bound keeps the pattern fast on hostile metadata. */
const LONGEST = 256;

/** Null when the text is no version. */
export function parseVersion(text: string): Version | null {
  const found = text.length <= LONGEST ? PATTERN.exec(text)?.groups : undefined;
  if (!found?.release) return null;
  const label = found.preLabel?.toLowerCase();
  return {
    epoch: BigInt(found.epoch ?? 0),
    release: found.release.split(".").map((part) => BigInt(part)),
    pre: label ? [preKind(label), BigInt(found.preNumber ?? 0)] : null,
    post: found.post ? BigInt(found.postImplicit ?? found.postNumber ?? 0) : null,
    dev: found.dev ? BigInt(found.devNumber ?? 0) : null,
    local: found.local ? found.local.toLowerCase().split(/[-_.]/).map(localPart) : [],
  };
}

/** Negative, zero or positive, as `left` is older than, the same as, or newer than `right`. */
export function compareVersions(left: Version, right: Version): number {
  return (
    compareNumbers(left.epoch, right.epoch) ||
    compareReleases(left.release, right.release) ||
    comparePre(left, right) ||
    compareNumbers(left.post ?? -1n, right.post ?? -1n) ||
    compareDev(left.dev, right.dev) ||
    compareLocal(left.local, right.local)
  );
}

export function isPrerelease(version: Version): boolean {
  return version.pre !== null || version.dev !== null;
}

/** The version without its local part. */
export function publicVersion(version: Version): Version {
  return { ...version, local: [] };
}

/** Epoch and release alone. */
export function baseVersion(version: Version): Version {
  return { epoch: version.epoch, release: version.release, pre: null, post: null, dev: null, local: [] };
}

/** The normal form. */
export function formatVersion(version: Version): string {
  return [
    version.epoch > 0n ? `${version.epoch}!` : "",
    version.release.join("."),
    version.pre ? version.pre.join("") : "",
    version.post === null ? "" : `.post${version.post}`,
    version.dev === null ? "" : `.dev${version.dev}`,
    version.local.length > 0 ? `+${version.local.join(".")}` : "",
  ].join("");
}

function preKind(label: string): "a" | "b" | "rc" {
  if (label === "alpha" || label === "a") return "a";
  return label === "beta" || label === "b" ? "b" : "rc";
}

function localPart(part: string): string | bigint {
  return /^\d+$/.test(part) ? BigInt(part) : part;
}

function compareNumbers(left: bigint, right: bigint): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Trailing zeros do not count: 1.0 is 1. */
function compareReleases(left: readonly bigint[], right: readonly bigint[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const order = compareNumbers(left[index] ?? 0n, right[index] ?? 0n);
    if (order !== 0) return order;
  }
  return 0;
}

/** A development release alone comes before every pre-release, a plain release after them. */
function comparePre(left: Version, right: Version): number {
  const rank = (version: Version): number => {
    if (version.pre) return { a: 1, b: 2, rc: 3 }[version.pre[0]];
    return version.post === null && version.dev !== null ? 0 : 4;
  };
  return rank(left) - rank(right) || compareNumbers(left.pre?.[1] ?? 0n, right.pre?.[1] ?? 0n);
}

function compareDev(left: bigint | null, right: bigint | null): number {
  if (left === null || right === null) return Number(left === null) - Number(right === null);
  return compareNumbers(left, right);
}

function compareLocal(left: readonly (string | bigint)[], right: readonly (string | bigint)[]): number {
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const [one, other] = [left[index], right[index]];
    if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
    if (typeof one === "bigint" && typeof other === "bigint") {
      const order = compareNumbers(one, other);
      if (order !== 0) return order;
    } else if (typeof one !== typeof other) {
      // A number is newer than a word.
      return typeof one === "bigint" ? 1 : -1;
    } else if (one !== other) return one < other ? -1 : 1;
  }
  return 0;
}
