import { normaliseName } from "../packaging/marker.ts";
import { parseVersion } from "../packaging/version.ts";
import { parseToml } from "./pyproject.ts";

/** Names of lock files whose versions limit an installation. */
export const LOCK_FILES = ["uv.lock", "poetry.lock", "pdm.lock", "Pipfile.lock", "pylock.toml"] as const;

/**
 * Exact versions of a lock file as `name==version`. A package that is locked in several versions (for different
 * interpreters) is left to the resolver, and so is one that does not come from an index.
 */
export function readPins(name: string, text: string): readonly string[] {
  const versions = new Map<string, Set<string>>();
  for (const [packageName, version] of name === "Pipfile.lock" ? pipfilePackages(text) : tomlPackages(text)) {
    const key = normaliseName(packageName);
    if (!/^[a-z0-9][a-z0-9-]*$/.test(key) || !parseVersion(version)) continue;
    versions.set(key, (versions.get(key) ?? new Set()).add(version));
  }
  return [...versions]
    .filter(([, found]) => found.size === 1)
    .map(([key, [version]]) => `${key}==${version}`);
}

type Locked = readonly (readonly [string, string])[];

function tomlPackages(text: string): Locked {
  const document = parseToml(text);
  const packages = document?.package ?? document?.packages;
  return (Array.isArray(packages) ? packages : []).flatMap((entry: unknown) => {
    if (typeof entry !== "object" || entry === null) return [];
    const { name, version, source } = entry as Record<string, unknown>;
    const elsewhere =
      typeof source === "object" &&
      source !== null &&
      Object.keys(source).some((key) =>
        ["git", "url", "path", "directory", "editable", "virtual"].includes(key),
      ) &&
      !("reference" in source && "type" in source && source.type === "legacy");
    return typeof name === "string" && typeof version === "string" && !elsewhere
      ? [[name, version] as const]
      : [];
  });
}

function pipfilePackages(text: string): Locked {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return [];
  }
  const sections =
    typeof document === "object" && document !== null ? (document as Record<string, unknown>) : {};
  return ["default", "develop"].flatMap((section) =>
    Object.entries((sections[section] ?? {}) as Record<string, unknown>).flatMap(([name, entry]) => {
      const version =
        typeof entry === "object" && entry !== null && "version" in entry ? entry.version : null;
      return typeof version === "string" && version.startsWith("==")
        ? [[name, version.slice(2)] as const]
        : [];
    }),
  );
}
