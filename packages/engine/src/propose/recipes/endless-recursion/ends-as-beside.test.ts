import { expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { endlessRecursionRecipe } from "./index.ts";

async function fixed(walk: string, beside: string): Promise<string> {
  const place: readonly [string, string] = ["app.py", "line(manager)"];
  const fault = await givenFault({
    files: { "app.py": `PEOPLE = {}\n\n\n${beside}\n\n\n${walk}\n` },
    type: "RecursionError",
    message: "maximum recursion depth exceeded",
    trace: [place, place, place],
  });
  return (await fault.fixed(endlessRecursionRecipe, "app.py")) ?? "";
}

const LINE =
  'def line(identifier):\n    """All above."""\n    person = PEOPLE[identifier]\n    manager = person.get("manager")\n    if manager is None:\n        return []\n    return [manager, *line(manager)]';

it.each([
  'def is_root(one):\n    above = one.get("manager")\n    return above is None or above == one["id"]',
  'def level(one):\n    if one["id"] == one["manager"]:\n        return 0\n    return 1',
])("a walk ends where another function knows the end: %s", async (beside) => {
  expect(await fixed(LINE, beside)).toContain(
    'person = PEOPLE[identifier]\n    if person.get("manager") == person["id"]:\n        return []\n',
  );
});

it.each([
  'def is_team(one, other):\n    return one["manager"] == other["id"]',
  'def is_own(one):\n    return one["deputy"] == one["id"]',
])("a walk gets no end of other comparisons: %s", async (beside) => {
  expect(await fixed(LINE, beside)).not.toContain('== person["id"]');
});
