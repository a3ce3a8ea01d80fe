import { maskMessage } from "@bugstack/event";
import type { FileChange } from "../../sandbox/sandbox.ts";
import type { Detection, TestRun } from "../../toolchains/toolchain.ts";
import type { Reproduction } from "../reproducer.ts";
import { rewritten } from "../rewritten.ts";
import type { NewTest } from "../scenario.ts";
import { resultsOf } from "../seen.ts";
import { alterationsOf } from "./alterations.ts";
import { copier, copyPlans } from "./in-copy.ts";

export interface Surroundings {
  /** Absolute path of the sealed tree. */
  readonly directory: string;
  readonly detection: Pick<Detection, "root" | "testFramework">;
  /** Runs new tests on the unchanged code, in a process of their own, and looks at what they change. */
  readonly look: (test: NewTest) => Promise<TestRun>;
}

/** The same reproduction, and how further tests are written like it. */
export interface FormInCopy {
  readonly reproduction: Reproduction;
  readonly rewrite: (test: NewTest) => NewTest;
}

/**
 * A reproduction that changes the project's files, written so that it works on a copy of them: whoever runs his tests
 * must not lose anything by it. The forms in which it shows the same error and leaves the project alone, the one that
 * copies least first.
 */
export async function* formsInCopy(
  reproduction: Reproduction,
  altered: readonly FileChange[],
  { directory, detection, look }: Surroundings,
): AsyncGenerator<FormInCopy> {
  const { test } = reproduction;
  if (!test) return;
  for (const plan of copyPlans(altered, detection, directory)) {
    const copied = await copier(plan, detection.testFramework);
    const own = copied(test);
    if (!own) continue;
    const before = [await look(own), await look(own)] as const;
    if (!before.every((run) => failsAsBefore(run, reproduction))) continue;
    const left = await alterationsOf(before[0].altered ?? [], directory);
    if (left.length > 0) continue;
    const rewrite = (one: NewTest) => copied(one) ?? one;
    yield { reproduction: { ...rewritten(reproduction, rewrite), before }, rewrite };
  }
}

/** Whether each proving test fails with what it failed with before. */
function failsAsBefore(run: TestRun, { proving, before }: Reproduction): boolean {
  const [first] = before;
  return (
    first !== undefined &&
    proving.every((id) => {
      const wanted = new Set(failuresOf(first, id));
      const found = failuresOf(run, id);
      return found.length > 0 && found.every((one) => wanted.has(one));
    })
  );
}

function failuresOf(run: TestRun, id: string): readonly string[] {
  return resultsOf(run, id).flatMap(({ failure }) => {
    const last = failure?.exceptions.at(-1);
    return last ? [`${last.type} ${last.function ?? ""} ${maskMessage(last.message)}`] : [];
  });
}
