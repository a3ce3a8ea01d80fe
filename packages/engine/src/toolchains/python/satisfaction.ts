import type { Distribution } from "./distributions.ts";
import { evaluateMarker, type MarkerEnvironment } from "./packaging/marker.ts";
import { parseRequirement, type Requirement } from "./packaging/requirement.ts";
import { satisfiesSpecifiers } from "./packaging/specifier.ts";

/** A requirement that an environment does not meet. */
export interface Shortfall {
  readonly requirement: string;
  /** Installed version, null when the package is not there. */
  readonly found: string | null;
  /** The package that asks for it; null for the project itself. */
  readonly wantedBy: string | null;
}

/**
 * What is missing in `installed` for the requirements, those of the installed packages included. Requirements that
 * cannot be parsed count as missing when the project states them, and are passed over in the metadata of packages,
 * where old and malformed lines occur that installers accepted.
 */
export function shortfalls(
  requirements: readonly string[],
  installed: ReadonlyMap<string, Distribution>,
  environment: MarkerEnvironment,
): readonly Shortfall[] {
  const missing: Shortfall[] = [];
  const pending: { requirement: Requirement; wantedBy: string | null; extras: readonly string[] }[] = [];
  for (const text of requirements) {
    const requirement = parseRequirement(text);
    if (requirement) pending.push({ requirement, wantedBy: null, extras: [] });
    else missing.push({ requirement: text, found: null, wantedBy: null });
  }
  const seen = new Set<string>();
  for (let next = pending.pop(); next; next = pending.pop()) {
    const { requirement, wantedBy, extras } = next;
    if (requirement.marker && !evaluateMarker(requirement.marker, environment, extras)) continue;
    const distribution = installed.get(requirement.name);
    if (!distribution || !isMet(requirement, distribution)) {
      missing.push({ requirement: requirement.text, found: distribution?.version ?? null, wantedBy });
      continue;
    }
    for (const extra of ["", ...requirement.extras]) {
      const key = `${requirement.name}[${extra}]`;
      if (seen.has(key)) continue;
      seen.add(key);
      for (const text of distribution.requires) {
        const wanted = parseRequirement(text);
        if (!wanted || (extra !== "" && !wanted.marker)) continue;
        pending.push({
          requirement: wanted,
          wantedBy: requirement.name,
          extras: extra === "" ? [] : [extra],
        });
      }
    }
  }
  return missing;
}

/** One line for people: `httpx==0.28.1 (found 0.27.0), jose`. */
export function describeShortfalls(missing: readonly Shortfall[]): string {
  const shown = missing.slice(0, 3).map(({ requirement, found }) => {
    return found ? `${requirement} (found ${found})` : requirement;
  });
  return missing.length > 3 ? `${shown.join(", ")} and ${missing.length - 3} more` : shown.join(", ");
}

function isMet(requirement: Requirement, distribution: Distribution): boolean {
  if (requirement.url)
    return distribution.directUrl !== null && sameSource(requirement.url, distribution.directUrl);
  return satisfiesSpecifiers(distribution.version, requirement.specifiers);
}

/** Whether an installed package came from the address: scheme prefix (`git+`), credentials, revision and fragment aside. */
function sameSource(wanted: string, found: string): boolean {
  const plain = (url: string): string =>
    url
      .replace(/^[a-z]+\+/, "")
      .replace(/#.*$/, "")
      .replace(/\/\/[^/@]*@/, "//")
      .replace(/@[^/]*$/, "")
      .replace(/(\.git)?\/?$/, "")
      .toLowerCase();
  return plain(wanted) === plain(found);
}
