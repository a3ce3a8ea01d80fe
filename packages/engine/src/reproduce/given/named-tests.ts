import { EngineError } from "../../error.ts";
import type { TestResult, TestRun } from "../../toolchains/toolchain.ts";
import { nearest } from "./nearest.ts";

/** Whether a run has a test that the selector names: a test, its parametrised forms, a class, a file, a folder. */
export function isFound(selector: string, run: TestRun): boolean {
  return run.tests.some((test) => isNamedBy(selector, test));
}

/** Whether the selector names this test, alone or among others. */
export function isNamedBy(selector: string, { id, path }: Pick<TestResult, "id" | "path">): boolean {
  return selector.includes("::")
    ? id === selector || id.startsWith(`${selector}[`) || id.startsWith(`${selector}::`)
    : path === selector || path.startsWith(`${selector}/`) || selector === "";
}

/**
 * Ids of the tests that a selector means although none has just this name: runners print `suite > test` for what is
 * called `suite test`, and a suite stands for its tests.
 */
export function meantBy(selector: string, listing: TestRun): readonly string[] {
  const wanted = plain(selector);
  const ids = listing.tests.map(({ id }) => id);
  const same = ids.filter((id) => plain(id) === wanted);
  if (same.length > 0) return same;
  return selector.includes("::") ? ids.filter((id) => plain(id).startsWith(`${wanted} `)) : [];
}

function plain(id: string): string {
  return id.replace(/ > /g, " ").replace(/\s+/g, " ").trim();
}

/** The error for a test that does not exist, with those of its file that are most like it. */
export function noSuchTest(selector: string, listing: TestRun): EngineError {
  const at = selector.indexOf("::");
  if (at < 0)
    return new EngineError("bad_input", `There is no test in ${selector}`, {
      remedy: "Give a file that holds tests, or a single test",
    });
  const file = selector.slice(0, at);
  const ids = listing.tests.map(({ id }) => id);
  const near = nearest(selector, ids);
  const shown = near.length > 0 ? near : ids.slice(0, 5);
  const lead = near.length > 0 ? "Perhaps one of these is meant" : `${file} has these`;
  return new EngineError("bad_input", `There is no test ${selector}`, {
    remedy: shown.length > 0 ? `${lead}: ${shown.join(", ")}` : `${file} holds no test at all`,
  });
}
