import type { TestResult } from "../toolchains/toolchain.ts";

/**
 * Cases of parametrised tests whose names differ from run to run, since they hold the time or something random: of those
 * missing, the ones in whose place as many others of the same test passed.
 */
export function renamedCases(
  missing: readonly string[],
  before: ReadonlySet<string>,
  now: readonly TestResult[],
): ReadonlySet<string> {
  const fresh = now.filter(({ id }) => !before.has(id));
  const known = Map.groupBy(fresh, ({ id }) => testOf(id));
  const renamed = [...Map.groupBy(missing, testOf)].filter(([test, ids]) => {
    const others = test === null ? [] : (known.get(test) ?? []);
    return others.length === ids.length && others.every(({ outcome }) => outcome === "passed");
  });
  return new Set(renamed.flatMap(([, ids]) => ids));
}

/** The id of a test without its case; null where it has none. */
function testOf(id: string): string | null {
  const open = id.indexOf("[", id.lastIndexOf("::"));
  const start = open < 0 ? id.search(/\[[^[\]]*\]$/) : open;
  return id.endsWith("]") && start > 0 ? id.slice(0, start) : null;
}
