import path from "node:path";
import { describe, expect, it } from "vitest";
import { whereBubblewrapWorks } from "../packages/engine/src/sandbox/bubblewrap/where-bubblewrap-works.ts";
import { isFull, seed } from "../packages/engine/src/toolchains/sampled.testing.ts";
import { fingerprint, projectCopy, runFix } from "./projects/run-fix.ts";
import { PROJECT_SHAPES, type ProjectShape } from "./projects/shapes.ts";

const LIMIT_MS = 900_000;
const SAMPLED_PER_LANGUAGE = 1;

const hasSandbox = await whereBubblewrapWorks();
const hasPython = process.env.BUGSTACK_TEST_PYTHON !== undefined;
if (!hasPython) console.warn("left out, no Python for tests: the Python projects; `npm test` makes one");

/** Neighbours in the list are alike, so a sample of several is spread over it. */
function sample(shapes: readonly ProjectShape[]): readonly ProjectShape[] {
  const step = Math.floor(shapes.length / SAMPLED_PER_LANGUAGE);
  return Array.from({ length: SAMPLED_PER_LANGUAGE }, (_, index) => {
    const shape = shapes[(seed + index * step) % shapes.length];
    if (!shape) throw new Error("there is no shape to choose from");
    return shape;
  });
}

const shapes = (["python", "node"] as const).flatMap((language) => {
  const all = PROJECT_SHAPES.filter((shape) => shape.language === language);
  if (language === "python" && !hasPython) return [];
  return isFull ? all : sample(all.filter((shape) => !shape.isSlow));
});

describe.skipIf(!hasSandbox)(`a failing test in a usual project (BUGSTACK_TEST_SEED=${seed})`, () => {
  it.each(shapes.map((shape) => [shape.name, shape] as const))(
    "leads to a verified fix: %s",
    async (name, shape) => {
      const project = projectCopy(name);
      const before = fingerprint(project);
      const { code, report, output } = await runFix(
        project,
        shape.selectors.flatMap((selector) => ["--failing-test", selector]),
      );
      expect(report, output).toMatchObject({
        outcome: "fixed",
        reproduction: { kind: "given" },
        fix: { files: [shape.fixed] },
        verification: {
          suite: {
            before: { passed: shape.passing, failed: 1, errors: 0 },
            after: { passed: shape.passing + 1, failed: 0, errors: 0 },
          },
        },
      });
      expect(code).toBe(0);
      expect(fingerprint(project)).toBe(before);
    },
    LIMIT_MS,
  );
});

describe.skipIf(!hasSandbox)("an error of a program that serves as soon as it is loaded", () => {
  it(
    "is reproduced by its request and leads to a verified fix",
    async () => {
      const project = projectCopy("served-at-once");
      const { code, report, output } = await runFix(project, ["--event", path.join(project, "event.json")]);
      expect(report, output).toMatchObject({
        outcome: "fixed",
        reproduction: { kind: "request", before: { signature: expect.stringContaining("showPower") } },
        fix: { files: ["server.js", "test/server-unknown-lamp.test.js"], linesChanged: 1 },
        verification: {
          suite: { before: { passed: 2, failed: 0, errors: 0 }, after: { passed: 2, failed: 0, errors: 0 } },
        },
      });
      expect(report.verification?.gates.filter(({ status }) => status === "failed")).toEqual([]);
      expect(report.fix?.diff).toContain("if (!lamp) return send(response, 404,");
      expect(code).toBe(0);
    },
    LIMIT_MS,
  );
});

describe.skipIf(!hasSandbox)("an error of which nothing says what is meant", () => {
  it(
    "is diagnosed, and a change that makes it go is shown as a guess",
    async () => {
      const project = projectCopy("guessed");
      const { code, report, output } = await runFix(project, ["--event", path.join(project, "event.json")]);
      expect(report, output).toMatchObject({
        outcome: "diagnosed",
        reason: "no_candidate",
        fix: null,
        suggestion: { diff: expect.stringContaining("person.team?.name") },
        verification: { candidatesTried: 1 },
      });
      expect(output).toContain("Suggestion, a guess");
      expect(code).toBe(2);
    },
    LIMIT_MS,
  );
});

/** What the report may take beyond the limit on a machine that is busy; what is still running would go on for minutes. */
const GRACE_SECONDS = 30;

describe.skipIf(!hasSandbox)("a fix that runs out of time", () => {
  it(
    "ends with its report at the limit, whatever is still running",
    async () => {
      const project = projectCopy("endless");
      const { code, report, seconds, output } = await runFix(project, [
        ...["--failing-test", "test/wait.test.js", "--time-limit", "6"],
      ]);
      expect(report, output).toMatchObject({ outcome: "diagnosed", reason: "time_limit" });
      expect(code).toBe(2);
      expect(output).not.toContain("flaky");
      expect(seconds).toBeLessThan(6 + GRACE_SECONDS);
    },
    LIMIT_MS,
  );
});
