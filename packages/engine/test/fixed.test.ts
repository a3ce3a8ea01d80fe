import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it } from "vitest";
import { createBubblewrapSandbox, exitCodeOf, Report } from "../src/index.ts";
import { whereBubblewrapWorks } from "../src/sandbox/bubblewrap/where-bubblewrap-works.ts";
import { isSampled } from "../src/toolchains/sampled.testing.ts";
import { GATE_IDS } from "../src/verify/gate.ts";
import { type MadeProject, makeProject, sharedHome } from "./made-project.ts";
import { repairHere } from "./repair-here.ts";
import { recordedEvent, sentryEvent } from "./sent-event.ts";
import { EXPIRED_TOKEN, TOKEN_SERVICE } from "./token-service.ts";

const MINUTES = 600_000;
const EXAMPLE = fileURLToPath(new URL("../../../examples/fastapi-jwt", import.meta.url));
const works = await whereBubblewrapWorks();
const sandbox = createBubblewrapSandbox({ home: sharedHome() });
const made: MadeProject[] = [];
/** Two of the four a day. */
const left = (index: number) => !isSampled(index, { of: 4, take: 2 });

function project(files: Readonly<Record<string, string>>, template: string | null = null): MadeProject {
  const one = makeProject(files, template);
  made.push(one);
  return one;
}

afterEach(() => {
  for (const one of made.splice(0)) one.remove();
});

describe.skipIf(!works)("repair, all the way", () => {
  it.skipIf(left(0))(
    "tells an expired token apart in the example service, with high confidence, and leaves the folder untouched",
    async () => {
      const service = project({}, EXAMPLE);
      const release = service.commit();
      const before = service.fingerprint();

      const report = await repairHere(sandbox, service.directory, {
        kind: "event",
        event: recordedEvent(release),
      });

      expect(report.message).toMatch(/confidence high/);
      expect(report).toMatchObject({ outcome: "fixed", reason: "fixed" });
      expect(Report.parse(report)).toEqual(report);
      expect(exitCodeOf(report)).toBe(0);
      expect(report.base).toEqual({ release, commit: release, how: "hash" });
      expect(report.fix).toMatchObject({
        base: release,
        proposer: "recipes",
        recipe: "jwt-expired",
        confidence: { level: "high" },
      });
      expect(report.verification?.gates.map((gate) => [gate.id, gate.status])).toEqual(
        GATE_IDS.map((id) => [id, "passed"]),
      );
      expect(service.fingerprint()).toBe(before);

      const fixed = contentOf(report, "app/auth/jwt_handler.py");
      expect(fixed.indexOf("except ExpiredSignatureError")).toBeGreaterThan(0);
      expect(fixed.indexOf("except ExpiredSignatureError")).toBeLessThan(fixed.indexOf("except JWTError"));
      expect(fixed).toMatch(/expired/i);
      expect(fixed).toMatch(/payload\.get\(.sub.\) is None/);
      const refusals = fixed.slice(fixed.indexOf("def verify_token")).split("HTTPException(").slice(1);
      for (const refusal of refusals) expect(refusal).toContain('"WWW-Authenticate": "Bearer"');
      expect(report.fix?.tests.filter((test) => test.role === "proving").length).toBeGreaterThanOrEqual(3);
      expect(report.fix?.diff).toContain("+    except ExpiredSignatureError:");
      expect(report.reproduction?.before?.signature).toContain(
        "ExpiredSignatureError < HTTPException in verify_token",
      );
      expect(Object.keys(report.timings)).toEqual(["triage", "locate", "reproduce", "propose", "verify"]);
    },
    MINUTES,
  );

  it.skipIf(left(1))(
    "does the same for PyJWT, another layout and another client, on the head of a branch that moved on",
    async () => {
      const service = project(TOKEN_SERVICE);
      const release = service.commit("Release");
      service.write({
        "src/ledger/app.py": TOKEN_SERVICE["src/ledger/app.py"]?.replace("12}", "13}") ?? "",
        "checks/test_balance.py": TOKEN_SERVICE["checks/test_balance.py"]?.replace("12}", "13}") ?? "",
      });
      const head = service.commit("Move on");

      const report = await repairHere(sandbox, service.directory, {
        kind: "event",
        event: expiredEvent(release),
      });

      expect(report).toMatchObject({ outcome: "fixed", base: { commit: release }, fix: { base: head } });
      const fixed = contentOf(report, "src/ledger/security.py");
      expect(fixed).toMatch(
        /except jwt\.(?:exceptions\.)?ExpiredSignatureError:[\s\S]*except jwt\.PyJWTError:/,
      );
      expect(report.fix?.tests.every((test) => test.path.startsWith("checks/"))).toBe(true);
    },
    MINUTES,
  );

  it.skipIf(left(2))(
    "counts only new failures where the suite was red before or did not load whole, and then trusts itself less",
    async () => {
      const files = {
        ...TOKEN_SERVICE,
        "checks/test_old.py": "def test_that_nobody_mended():\n    assert 1 + 1 == 3\n",
        "checks/test_unloaded.py": "import a_module_that_nobody_installed\n",
      };
      const service = project(files);
      const release = service.commit();

      const report = await repairHere(sandbox, service.directory, {
        kind: "event",
        event: expiredEvent(release),
      });

      expect(report).toMatchObject({ outcome: "fixed", fix: { confidence: { level: "medium" } } });
      expect(report.fix?.confidence.reasons).toContainEqual(
        expect.stringContaining("the suite was red before"),
      );
      expect(report.verification?.suite).toMatchObject({
        before: { passed: 2, failed: 1 },
        after: { passed: 2, failed: 1 },
      });
    },
    MINUTES,
  );

  it.skipIf(left(3))(
    "repairs a folder without git and without tests, at most with medium confidence",
    async () => {
      const { "checks/test_balance.py": _, ...files } = TOKEN_SERVICE;
      const service = project(files);
      const before = service.fingerprint();

      const report = await repairHere(sandbox, service.directory, {
        kind: "event",
        event: expiredEvent(null),
      });

      expect(report.message).toMatch(/confidence (?:medium|low)/);
      expect(report).toMatchObject({
        outcome: "fixed",
        base: { commit: null, how: "working tree" },
        fix: { base: null },
      });
      expect(report.verification?.gates).toContainEqual(
        expect.objectContaining({ id: "suite", status: "not_applicable" }),
      );
      expect(service.fingerprint()).toBe(before);
    },
    MINUTES,
  );
});

function expiredEvent(release: string | null) {
  return sentryEvent(TOKEN_SERVICE, EXPIRED_TOKEN, { release, path: "/balance" });
}

function contentOf(report: Report, path: string): string {
  return Buffer.from(report.fix?.contents[path] ?? "", "base64").toString();
}
