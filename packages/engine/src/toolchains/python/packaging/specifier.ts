import {
  baseVersion,
  compareVersions,
  isPrerelease,
  parseVersion,
  publicVersion,
  type Version,
} from "./version.ts";

/** One clause of a version specifier, PEP 440. */
export interface Specifier {
  readonly operator: "===" | "==" | "!=" | "~=" | "<=" | ">=" | "<" | ">";
  /** As written; ends with `.*` for a prefix match. */
  readonly version: string;
}

const CLAUSE = /^\s*(===|==|!=|~=|<=|>=|<|>)\s*(\S+)\s*$/;

/** Parses `>=1.2,!=1.5.*`; an empty text is a set without clauses, which everything satisfies. Null when malformed. */
export function parseSpecifiers(text: string): readonly Specifier[] | null {
  const specifiers: Specifier[] = [];
  for (const part of text.split(",")) {
    if (part.trim() === "") continue;
    const found = CLAUSE.exec(part);
    if (!found?.[1] || !found[2]) return null;
    const specifier = { operator: found[1] as Specifier["operator"], version: found[2] };
    if (!isWellFormed(specifier)) return null;
    specifiers.push(specifier);
  }
  return specifiers;
}

/** Whether an installed version satisfies all clauses. Pre-releases count: what is installed was chosen by somebody. */
export function satisfiesSpecifiers(version: string, specifiers: readonly Specifier[]): boolean {
  const parsed = parseVersion(version);
  return specifiers.every((specifier) => {
    if (specifier.operator === "===") return version.trim().toLowerCase() === specifier.version.toLowerCase();
    return parsed !== null && satisfies(parsed, specifier);
  });
}

function isWellFormed({ operator, version }: Specifier): boolean {
  if (operator === "===") return true;
  const prefix = version.endsWith(".*");
  if (prefix && operator !== "==" && operator !== "!=") return false;
  const parsed = parseVersion(prefix ? version.slice(0, -2) : version);
  if (!parsed) return false;
  if (prefix && (parsed.dev !== null || parsed.local.length > 0)) return false;
  if (operator === "~=" && parsed.release.length < 2) return false;
  return parsed.local.length === 0 || operator === "==" || operator === "!=";
}

function satisfies(version: Version, { operator, version: text }: Specifier): boolean {
  if (text.endsWith(".*")) {
    const wanted = parseVersion(text.slice(0, -2));
    if (!wanted) return false;
    return hasPrefix(version, wanted) === (operator === "==");
  }
  const wanted = parseVersion(text);
  if (!wanted) return false;
  switch (operator) {
    case "==":
      return isEqual(version, wanted);
    case "!=":
      return !isEqual(version, wanted);
    case "<=":
      return compareVersions(publicVersion(version), wanted) <= 0;
    case ">=":
      return compareVersions(publicVersion(version), wanted) >= 0;
    case "~=":
      return (
        compareVersions(publicVersion(version), wanted) >= 0 &&
        hasPrefix(version, { ...baseVersion(wanted), release: wanted.release.slice(0, -1) })
      );
    case "<":
      if (compareVersions(version, wanted) >= 0) return false;
      // 1.0rc1 is not what somebody who asks for less than 1.0 wants.
      return isPrerelease(wanted) || !isPrerelease(version) || !sameBase(version, wanted);
    case ">":
      if (compareVersions(version, wanted) <= 0) return false;
      if (wanted.post === null && version.post !== null && sameBase(version, wanted)) return false;
      return version.local.length === 0 || !sameBase(version, wanted);
    default:
      return false;
  }
}

/** A local part in the specifier must match; without one that of the version is ignored. */
function isEqual(version: Version, wanted: Version): boolean {
  return compareVersions(wanted.local.length > 0 ? version : publicVersion(version), wanted) === 0;
}

function sameBase(left: Version, right: Version): boolean {
  return compareVersions(baseVersion(left), baseVersion(right)) === 0;
}

/** Whether the version lies under the prefix, where `1.1` covers 1.1.2 and 1.1a1, and `1.1a1` covers 1.1a1.post1. */
function hasPrefix(version: Version, prefix: Version): boolean {
  if (version.epoch !== prefix.epoch) return false;
  if (!prefix.release.every((part, index) => part === (version.release[index] ?? 0n))) return false;
  if (prefix.pre === null && prefix.post === null) return true;
  const samePre = prefix.pre?.[0] === version.pre?.[0] && prefix.pre?.[1] === version.pre?.[1];
  const rest = version.release.slice(prefix.release.length).every((part) => part === 0n);
  return samePre && rest && (prefix.post === null || prefix.post === version.post);
}
