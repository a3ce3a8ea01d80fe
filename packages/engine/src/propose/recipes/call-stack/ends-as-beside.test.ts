import { expect, it } from "vitest";
import { repaired } from "../javascript/bad-value/repaired.testing.ts";

const TEXT = "RangeError: Maximum call stack size exceeded";
const FIND = "const find = (id) => all.find((one) => one.id === id);\n";

function fixed(walk: string, beside: string, statement: string, at: string) {
  return repaired(
    { "lib/walk.js": `const all = [];\n${FIND}\n${beside}\n\n${walk}\n` },
    TEXT,
    [{ path: "lib/walk.js", statement, at, function: "chain" }],
    null,
  );
}

const CHAIN =
  "export function chain(person) {\n  const manager = find(person.manager);\n  if (!manager) return [];\n  return [manager, ...chain(manager)];\n}";

it.each([
  ["by a guard", "function level(one) {\n  if (one.manager === one.id) return 0;\n  return 1;\n}"],
  ["by a predicate", "const isHead = ({ person: one }) => one.id === one.manager;"],
])("a walk ends where another function knows the end, %s", async (_title, beside) => {
  const text = (await fixed(CHAIN, beside, "return [manager", "chain("))?.text;
  expect(text).toContain("  if (person.manager === person.id) return [];\n  const manager = find(");
});

it.each([
  ["compares two things", "const isTeam = (one, other) => one.manager === other.id;"],
  ["asks of another link", "const isOwn = (one) => one.deputy === one.id;"],
])("a walk gets no end of code that %s", async (_title, beside) => {
  const text = (await fixed(CHAIN, beside, "return [manager", "chain("))?.text ?? "";
  expect(text).not.toContain("=== person.id) return");
});

it("a walk that asks for the end already gets it no second time", async () => {
  const asking = CHAIN.replace("if (!manager)", "if (!manager || person.manager === person.id)");
  const beside = "const isHead = (one) => one.id === one.manager;";
  const text = (await fixed(asking, beside, "return [manager", "chain("))?.text ?? "";
  expect(text).not.toContain("if (person.manager === person.id) return");
});
