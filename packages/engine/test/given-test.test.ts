import { afterEach, describe, expect, it } from "vitest";
import { createBubblewrapSandbox, exitCodeOf } from "../src/index.ts";
import { whereBubblewrapWorks } from "../src/sandbox/bubblewrap/where-bubblewrap-works.ts";
import { type MadeProject, makeProject, sharedHome } from "./made-project.ts";
import { repairHere } from "./repair-here.ts";
import { TOKEN_SERVICE } from "./token-service.ts";

const MINUTES = 600_000;
const works = await whereBubblewrapWorks();
const sandbox = createBubblewrapSandbox({ home: sharedHome() });
const made: MadeProject[] = [];

afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

function project(files: Readonly<Record<string, string>>): MadeProject {
  const one = makeProject(files);
  made.push(one);
  return one;
}

const FAILING = `from ledger.security import issue


def test_balance_of_a_guest():
    user = issue.owner
    assert user
`;

describe.skipIf(!works)("a repair that starts from a failing test", () => {
  it(
    "runs it in the working tree, committed or not, and tells where it fails",
    async () => {
      const service = project(TOKEN_SERVICE);
      service.commit();
      service.write({ "checks/test_guest.py": FAILING });
      const before = service.fingerprint();
      const report = await repairHere(sandbox, service.directory, {
        kind: "failing_test",
        selectors: ["checks/test_guest.py::test_balance_of_a_guest"],
      });
      expect(report).toMatchObject({
        outcome: "diagnosed",
        reason: "no_candidate",
        base: { commit: null, how: "working tree" },
        reproduction: { kind: "given", path: null },
        diagnosis: { class: "code" },
      });
      expect(report.reproduction?.before?.output).toContain("AttributeError");
      expect(exitCodeOf(report)).toBe(2);
      expect(service.fingerprint()).toBe(before);
    },
    MINUTES,
  );

  it(
    "says so when the test passes",
    async () => {
      const service = project(TOKEN_SERVICE);
      const report = await repairHere(sandbox, service.directory, {
        kind: "failing_test",
        selectors: ["checks/test_balance.py::test_status"],
      });
      expect(report).toMatchObject({ outcome: "diagnosed", reason: "not_reproduced", fix: null });
      expect(report.message).toContain("passes");
    },
    MINUTES,
  );
});
