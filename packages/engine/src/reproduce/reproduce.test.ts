import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { EngineError } from "../error.ts";
import type { Candidate } from "../propose/candidate.ts";
import { createRecipeProposer } from "../propose/recipe-proposer.ts";
import { jwtRecipe } from "../propose/recipes/jwt/index.ts";
import { pythonToolchain } from "../toolchains/python/index.ts";
import { LAYOUTS, MORE_LAYOUTS } from "./layouts/index.testing.ts";
import { REQUIREMENTS } from "./layouts/layout.testing.ts";
import { type PreparedProject, type ProjectError, prepareProject } from "./prepared-project.testing.ts";
import { reproduce } from "./reproduce.ts";
import type { NotReproduced, Reproduction } from "./reproducer.ts";
import type { Scenario } from "./scenario.ts";

// The first test may have to build the environment.
vi.setConfig({ testTimeout: 300_000 });

const skipped = new Set<string>();
const open: PreparedProject[] = [];
afterEach(async () => {
  for (const project of open.splice(0)) await project.close();
});
afterAll(() => {
  for (const reason of skipped) console.warn(`Skipped: ${reason}`);
});

/** Null, with the reason kept, where this machine cannot provide the packages. */
async function prepared(error: ProjectError): Promise<PreparedProject | null> {
  try {
    const project = await prepareProject(error);
    open.push(project);
    return project;
  } catch (failure) {
    if (!(failure instanceof EngineError) || failure.code !== "environment_failed") throw failure;
    skipped.add(failure.message);
    return null;
  }
}

function scenariosOf({ investigation }: PreparedProject): readonly Scenario[] {
  const recognition = jwtRecipe.recognise(investigation);
  const [cause] = recognition ? jwtRecipe.causes(investigation, recognition) : [];
  return cause ? jwtRecipe.tests(investigation, cause) : [];
}

async function run(
  project: PreparedProject,
  selectors: readonly string[] = [],
): Promise<Reproduction | NotReproduced> {
  const { investigation, workspace, environment } = project;
  const signal = new AbortController().signal;
  const scenarios = scenariosOf(project);
  return reproduce({
    investigation,
    scenarios,
    workspace,
    environment,
    toolchain: pythonToolchain,
    signal,
    selectors,
  });
}

async function firstCandidate(
  project: PreparedProject,
  reproduction: Reproduction,
): Promise<Candidate | null> {
  const request = {
    investigation: project.investigation,
    reproduction,
    signal: new AbortController().signal,
  };
  for await (const candidate of createRecipeProposer([jwtRecipe]).propose(request)) return candidate;
  return null;
}

const isFull = process.env.BUGSTACK_TEST_FULL === "1";

describe.each(Object.entries(isFull ? { ...LAYOUTS, ...MORE_LAYOUTS } : LAYOUTS))(
  "an expired token in the layout %s",
  (_, layout) => {
    it("is reproduced by a request, twice, and answered by the recipe's patch with its tests", async (context) => {
      const project = await prepared(layout);
      if (!project) return context.skip();
      const outcome = await run(project);
      if (!outcome.reproduced) throw new Error(`${outcome.sentence}\n${outcome.output}`);
      expect(outcome.kind).toBe("request");
      expect(outcome.before).toHaveLength(2);
      expect(await project.workspace.diff()).toEqual([]);

      const candidate = await firstCandidate(project, outcome);
      if (!candidate) throw new Error("no candidate");
      expect(candidate.obligations.map((obligation) => obligation.id)).toEqual(
        expect.arrayContaining([...layout.obligations]),
      );
      const names = candidate.tests.flatMap((test) => test.cases.map((item) => item.name));
      expect(names).toEqual(
        expect.arrayContaining([
          "test_expired_token",
          "test_valid_token",
          "test_invalid_token",
          "test_missing_token",
        ]),
      );
      const proving = candidate.tests.flatMap((test) =>
        test.cases.filter((item) => item.role === "proving").map((item) => item.id),
      );
      const tests = [...candidate.tests, ...(outcome.variant ? [outcome.variant] : [])];
      await project.workspace.write(new Map(tests.map((test) => [test.path, Buffer.from(test.source)])));
      // The long run shows once more, in a process of its own, what the reproducer found out about each test.
      if (isFull) {
        const before = await pythonToolchain.runTests(project.workspace, project.environment, {
          selectors: [],
        });
        const failing = before.tests.filter((test) => test.outcome !== "passed").map((test) => test.id);
        expect(failing).toEqual(expect.arrayContaining(proving));
      }

      const changed = project.apply(candidate.edits);
      const paths = [...new Set(candidate.edits.map((edit) => edit.path))];
      await project.workspace.write(
        new Map(paths.map((path) => [path, Buffer.from(changed.get(path) ?? "")])),
      );
      const after = await pythonToolchain.runTests(project.workspace, project.environment, { selectors: [] });
      expect(
        after.tests
          .filter((test) => test.outcome !== "passed")
          .map((test) => [test.id, test.failure?.output]),
      ).toEqual([]);
    });
  },
);

describe("an error without a request", () => {
  const files = {
    "requirements.txt": REQUIREMENTS,
    "orders/__init__.py": "",
    "orders/models.py": `from dataclasses import dataclass
from decimal import Decimal


@dataclass
class Line:
    name: str
    price: Decimal
    quantity: int
`,
    "orders/totals.py": `def unit_price(line, today, options=None):
    """Price of one piece."""
    return line.price / line.quantity
`,
    "tests/test_totals.py": `from orders.totals import unit_price\n\n\ndef test_nothing():\n    assert unit_price\n`,
  };

  function error(line: unknown): ProjectError {
    return {
      files,
      chain: [
        {
          type: "ZeroDivisionError",
          module: "builtins",
          value: "division by zero",
          at: ["orders/totals.py", "return line.price"],
          locals: {
            line,
            today: { $class: "datetime.date", $repr: "datetime.date(2026, 5, 1)" },
            options: { "a'\"\\\n": [1, null] },
          },
        },
      ] as ProjectError["chain"],
      request: null,
    };
  }

  it("is reproduced by a call with the captured values", async (context) => {
    const line = {
      $class: "orders.models.Line",
      name: "te\u{1f600}a",
      price: { $class: "decimal.Decimal", $repr: "Decimal('0')" },
      quantity: 0,
    };
    const project = await prepared({ ...error({ ...line, price: 3 }) });
    if (!project) return context.skip();
    const outcome = await run(project);
    if (!outcome.reproduced) throw new Error(`${outcome.sentence}\n${outcome.output}`);
    expect(outcome).toMatchObject({ kind: "call", signature: { classes: ["ZeroDivisionError"] } });
    expect(outcome.test?.source).toContain("unit_price(Line(");
    expect(outcome.test?.source).toContain("date(2026, 5, 1)");
  });

  it("says which value could not be rebuilt", async (context) => {
    const project = await prepared(error({ $class: "sqlalchemy.orm.Session" }));
    if (!project) return context.skip();
    const outcome = await run(project);
    expect(outcome).toMatchObject({ reproduced: false, reason: "not_reproduced" });
    expect(outcome.reproduced ? "" : outcome.sentence).toContain(
      "`line` holds an object of sqlalchemy.orm.Session",
    );
  });
});

describe("a given failing test", () => {
  const files = {
    "requirements.txt": REQUIREMENTS,
    "tests/test_given.py": `import random


def test_wrong():
    assert 1 + 1 == 3


def test_right():
    assert True
`,
  };

  it("counts when it fails twice in the same way", async (context) => {
    const project = await prepared({ files, chain: [], request: null });
    if (!project) return context.skip();
    const outcome = await run(project, ["tests/test_given.py"]);
    expect(outcome).toMatchObject({
      reproduced: true,
      kind: "given",
      test: null,
      proving: ["tests/test_given.py::test_wrong"],
      signature: { classes: ["tests/test_given.py::test_wrong"] },
    });
  });

  it("is refused with a sentence when it passes", async (context) => {
    const project = await prepared({ files, chain: [], request: null });
    if (!project) return context.skip();
    const outcome = await run(project, ["tests/test_given.py::test_right"]);
    expect(outcome.reproduced ? "" : outcome.sentence).toContain("passes here");
  });
});

describe("an application that cannot start", () => {
  it("ends as a failure of the environment that names the missing variable", async (context) => {
    const layout = MORE_LAYOUTS.unhandled;
    const text = String(layout.files["svc.py"])
      .replace('"k" * 40', 'os.environ["JWT_SIGNING_KEY"]')
      .replace("import time", "import os\nimport time");
    const project = await prepared({ ...layout, files: { ...layout.files, "svc.py": text } });
    if (!project) return context.skip();
    const outcome = await run(project);
    expect(outcome).toMatchObject({ reproduced: false, reason: "environment_failed" });
    expect(outcome.reproduced ? "" : outcome.sentence).toContain("JWT_SIGNING_KEY");
  });
});
