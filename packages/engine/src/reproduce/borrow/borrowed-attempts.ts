import type { Node } from "web-tree-sitter";
import { field } from "../../code/nodes.ts";
import type { Attempt } from "../call/explore.ts";
import type { CallableFrame } from "../call/frames.ts";
import type { RebuildContext } from "../call/rebuild-value.ts";
import { type OutsideFailure, underFailure } from "../outside/outside-failure.ts";
import type { ReproductionRequest } from "../reproducer.ts";
import type { Expectation } from "../scenario.ts";
import { actsOf } from "./acts.ts";
import { type Scene, sceneOf } from "./scene.ts";
import { type Staged, stagingsOf } from "./stagings.ts";
import { writeScene } from "./write-scene.ts";

const MOST_ATTEMPTS = 90;

/** An attempt that stands on a test of the project, and the folder where that test's fixtures are known. */
export interface BorrowedAttempt extends Attempt {
  readonly folder: string;
}

/** Attempts that take the arrangement of the project's own tests of the code that failed, likeliest first. */
export function borrowedAttempts(
  { investigation, scenarios }: ReproductionRequest,
  context: RebuildContext,
  entries: readonly CallableFrame[],
  failure: OutsideFailure | null = null,
): readonly BorrowedAttempt[] {
  const { project } = context;
  const scenes = actsOf(investigation, project, entries).flatMap((act) => sceneOf(project, act) ?? []);
  const attempts = scenes.map((scene) => {
    const { file, test } = scene.act;
    const stem = test.name.replace(/^test_?/, "").replace(/\W+/g, "_") || "case";
    return stagingsOf(investigation, context, scene, answerOf(scenarios[0]?.expectation)).map(
      (staging, index): BorrowedAttempt => {
        const name = `test_${stem}_${staging.isCaptured ? "with_the_captured_values" : "of_the_captured_kind"}${index > 0 ? `_${index + 1}` : ""}`;
        return {
          entry: scene.act.entered,
          case: writeScene(project, scene, name, staging),
          isFaithful: staging.isCaptured,
          ...(fillsState(staging) && { leavesState: true }),
          folder: file.path.includes("/") ? file.path.slice(0, file.path.lastIndexOf("/")) : "",
        };
      },
    );
  });
  const failing = failure ? attempts.map((list, index) => failingOf(scenes[index], list[0], failure)) : [];
  return [...failing.flat(), ...interleaved(attempts)].slice(0, MOST_ATTEMPTS);
}

/** An act that is done again, or stands on what was made for it, leaves more behind than the project's own test does. */
function fillsState({ isRepeated, times = 1, isCaptured }: Staged): boolean {
  return isRepeated === true || times > 1 || !isCaptured;
}

/**
 * The act of a test while what it calls outside of the program fails as it did in production: the thing itself, and the
 * class of the tests that stands for it.
 */
function failingOf(
  scene: Scene | undefined,
  attempt: BorrowedAttempt | undefined,
  failure: OutsideFailure,
): BorrowedAttempt[] {
  if (!scene || !attempt) return [];
  const standIns = scene.act.file.tree.rootNode
    .descendantsOfType("class_definition")
    .filter((node) => definesMethod(node, failure.name))
    .flatMap((node) => field(node, "name")?.text ?? []);
  return [...standIns, null].map((owner) => ({
    ...attempt,
    isFaithful: false,
    case: underFailure(
      { ...attempt.case, name: `${attempt.case.name}_where_${plain(failure.name)}_fails` },
      failure,
      owner,
    ),
  }));
}

function definesMethod(owner: Node, name: string): boolean {
  return (field(owner, "body")?.namedChildren ?? []).some(
    (child) => child.type === "function_definition" && field(child, "name")?.text === name,
  );
}

function plain(name: string): string {
  return name.replace(/^_+|_+$/g, "");
}

/** The first of each, then the second of each: a test with many ways leaves room for the others. */
function interleaved(lists: readonly (readonly BorrowedAttempt[])[]): BorrowedAttempt[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}

/** The assertion about an answer's status. Only what needs no reading of the answer: its form is the project's own. */
export function answerOf(expectation: Expectation | undefined): string {
  const wanted = expectation?.kind === "answer" ? expectation.status : [];
  const [status] = wanted;
  if (status !== undefined && wanted.length === 1) return `assert response.status_code == ${status}`;
  if (status !== undefined) return `assert response.status_code in (${wanted.join(", ")})`;
  const below = expectation?.kind === "no_error" ? expectation.below : 500;
  return `assert response.status_code < ${below}`;
}
