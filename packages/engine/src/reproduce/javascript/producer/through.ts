import { applyEdits } from "../../../code/edit.ts";
import { readSource } from "../../../code/source-text.ts";
import type { CandidateEdit } from "../../../propose/candidate.ts";
import type { TestRun } from "../../../toolchains/toolchain.ts";
import type { ReproductionRequest } from "../../reproducer.ts";
import { runFile, runFileAgain, throwIfAborted } from "../../run-file.ts";
import type { NewTest } from "../../scenario.ts";
import { resultsOf } from "../../seen.ts";
import type { WrittenCall } from "../arrangement/written-call.ts";
import type { CallLevel } from "../call-levels.ts";
import { callTest } from "../call-test.ts";
import type { JavascriptProject } from "../project.ts";
import { failedAlike, sourceSignature } from "../seen.ts";

const MOST_IN_ONE = 40;

/**
 * The first call of a level that fails with the captured error and, where a change is given, does not fail on the changed
 * code: many are tried in one run.
 */
export async function firstThrough(
  request: ReproductionRequest,
  project: JavascriptProject,
  { topic, style, calls }: CallLevel,
  edits: readonly CandidateEdit[] | null,
): Promise<WrittenCall | null> {
  const signature = sourceSignature(request.investigation);
  if (!signature) return null;
  const groups = Map.groupBy(calls, ({ surroundings }) => surroundings.head("").join("\n"));
  for (const group of groups.values()) {
    throwIfAborted(request.signal);
    const tried = group.slice(0, MOST_IN_ONE);
    const test = callTest(project, style, topic, tried);
    const before = await runFileAgain(request, test);
    const alike = tried.map((_, index) => {
      const results = resultsOf(before, test.cases[index]?.id ?? "");
      return results.length > 0 && results.every((result) => failedAlike(result, signature));
    });
    if (!alike.includes(true)) continue;
    const after = edits && (await runChanged(request, test, edits));
    const chosen = tried.find((_, index) => {
      const results = after ? resultsOf(after, test.cases[index]?.id ?? "") : [];
      return (
        alike[index] &&
        (!after || (results.length > 0 && results.every(({ outcome }) => outcome === "passed")))
      );
    });
    if (chosen) return chosen;
  }
  return null;
}

/** Runs a test on the changed code; the workspace is the base again afterwards. */
async function runChanged(
  request: ReproductionRequest,
  test: NewTest,
  edits: readonly CandidateEdit[],
): Promise<TestRun> {
  const { workspace, investigation } = request;
  const files = new Map<string, Uint8Array>();
  for (const [path, own] of Map.groupBy(edits, (edit) => edit.path)) {
    const source = readSource(investigation.tree.directory, path);
    if (source) files.set(path, applyEdits(source, own));
  }
  const before = new Map(
    [...files.keys()].flatMap((path) => {
      const source = readSource(investigation.tree.directory, path);
      return source ? [[path, source] as const] : [];
    }),
  );
  await workspace.write(files);
  try {
    return await runFile(request, test);
  } finally {
    await workspace.write(before);
  }
}
