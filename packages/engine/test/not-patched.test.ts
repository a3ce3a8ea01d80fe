import { afterEach, describe, expect, it } from "vitest";
import { createBubblewrapSandbox, exitCodeOf, Report } from "../src/index.ts";
import { whereBubblewrapWorks } from "../src/sandbox/bubblewrap/where-bubblewrap-works.ts";
import { type MadeProject, makeProject, sharedHome } from "./made-project.ts";
import { repairHere } from "./repair-here.ts";
import { type Raised, sentryEvent } from "./sent-event.ts";
import { EXPIRED_TOKEN, TOKEN_SERVICE } from "./token-service.ts";

const MINUTES = 600_000;
const SECURITY = "src/ledger/security.py";
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

function altered(from: string, to: string): Readonly<Record<string, string>> {
  const text = TOKEN_SERVICE[SECURITY] ?? "";
  if (!text.includes(from)) throw new Error(`The service does not hold ${from}`);
  return { ...TOKEN_SERVICE, [SECURITY]: text.replace(from, to) };
}

async function repaired(files: Readonly<Record<string, string>>, chain: readonly Raised[], release?: string) {
  const service = project(files);
  const commit = service.commit();
  const event = sentryEvent(files, chain, { release: release ?? commit, path: "/balance" });
  const report = await repairHere(sandbox, service.directory, { kind: "event", event });
  expect(Report.parse(report)).toEqual(report);
  expect(report.fix).toBeNull();
  return report;
}

describe.skipIf(!works)("repair leaves alone what must not be patched", () => {
  it("an expired token whose class the handler names already", async () => {
    const named = altered(
      "    except jwt.PyJWTError:\n",
      '    except jwt.ExpiredSignatureError:\n        raise HTTPException(status_code=401, detail="Token has expired")\n    except jwt.PyJWTError:\n',
    );
    const chain = EXPIRED_TOKEN.map((raised, index) =>
      index === 0
        ? raised
        : {
            ...raised,
            value: "Token has expired",
            frames: [[SECURITY, 'raise HTTPException(status_code=401, detail="Token has expired")'] as const],
          },
    );
    const report = await repaired(named, chain);
    expect(report).toMatchObject({
      outcome: "out_of_scope",
      reason: "advice_only",
      diagnosis: { class: "client" },
    });
    expect(exitCodeOf(report)).toBe(3);
  });

  it("a forged token", async () => {
    const [inner, outer] = EXPIRED_TOKEN;
    const forged = { ...inner, type: "InvalidSignatureError", value: "Signature verification failed" };
    const report = await repaired(TOKEN_SERVICE, [forged, outer]);
    expect(report).toMatchObject({
      outcome: "out_of_scope",
      reason: "advice_only",
      diagnosis: { class: "client" },
    });
  });

  it("two sides whose algorithms are both literals: nobody can tell which one departed", async () => {
    const files = {
      ...TOKEN_SERVICE,
      [SECURITY]: (TOKEN_SERVICE[SECURITY] ?? "")
        .replace("algorithm=settings.SIGNING_ALGORITHM", 'algorithm="HS512"')
        .replace("algorithms=[settings.SIGNING_ALGORITHM]", 'algorithms=["HS256"]'),
    };
    const [inner, outer] = EXPIRED_TOKEN;
    const report = await repaired(files, [
      { ...inner, type: "InvalidAlgorithmError", value: "The specified alg value is not allowed" },
      outer,
    ]);
    expect(report).toMatchObject({
      outcome: "out_of_scope",
      reason: "advice_only",
      diagnosis: { class: "config" },
    });
    expect(report.diagnosis?.advice.length).toBeGreaterThan(0);
  });

  it(
    "an error of which no recipe knows the fix, though many a small change makes it go away",
    async () => {
      const files = {
        ...TOKEN_SERVICE,
        "src/ledger/totals.py":
          'class OutOfBalance(Exception):\n    pass\n\n\ndef settle(debit, credit):\n    if debit != credit:\n        raise OutOfBalance(f"{debit} against {credit}")\n    return debit\n',
        "src/ledger/app.py":
          `${TOKEN_SERVICE["src/ledger/app.py"]}\n\n@app.get("/settlement")\ndef settlement(debit: int, credit: int):\n    return {"settled": settle(debit, credit)}\n`.replace(
            /^/,
            "from ledger.totals import settle\n",
          ),
      };
      const service = project(files);
      const event = sentryEvent(
        files,
        [
          {
            type: "OutOfBalance",
            module: "ledger.totals",
            value: "7 against 9",
            frames: [
              ["src/ledger/app.py", 'return {"settled": settle(debit, credit)}'],
              ["src/ledger/totals.py", "raise OutOfBalance("],
            ],
          },
        ],
        { release: service.commit(), path: "/settlement?debit=7&credit=9" },
      );
      const report = await repairHere(sandbox, service.directory, { kind: "event", event });
      expect(report).toMatchObject({ outcome: "diagnosed", reason: "no_candidate", fix: null });
      expect(report.reproduction?.kind).toBe("request");
      expect(exitCodeOf(report)).toBe(2);
    },
    MINUTES,
  );

  it("an event whose frames do not fit the code", async () => {
    const other = altered("return jwt.decode(raw", "return jwt.decode(raw_bytes");
    const service = project(TOKEN_SERVICE);
    const commit = service.commit();
    const [inner, outer] = EXPIRED_TOKEN;
    const event = sentryEvent(
      other,
      [{ ...inner, frames: [[SECURITY, "return jwt.decode(raw_bytes"]] }, outer],
      { release: commit },
    );
    const report = await repairHere(sandbox, service.directory, { kind: "event", event });
    expect(report).toMatchObject({
      outcome: "diagnosed",
      reason: "unverifiable",
      fix: null,
      diagnosis: { class: "unverifiable" },
    });
    expect(exitCodeOf(report)).toBe(2);
  });

  it("a release that is no commit, with a source that no commit has", async () => {
    const moved = altered("def read_claims(raw):", "def read_token(raw):");
    const service = project(TOKEN_SERVICE);
    service.commit();
    const files = {
      ...moved,
      [SECURITY]: `${moved[SECURITY]}`.replace("return jwt.decode(raw,", "return jwt.decode(raw.strip(),"),
    };
    const [inner, outer] = EXPIRED_TOKEN;
    const chain = [{ ...inner, frames: [[SECURITY, "return jwt.decode(raw.strip()"] as const] }, outer];
    const event = sentryEvent(files, chain, { release: "ledger@7.1.4" });
    const report = await repairHere(sandbox, service.directory, { kind: "event", event });
    expect(report).toMatchObject({
      outcome: "diagnosed",
      reason: "unverifiable",
      base: { release: "ledger@7.1.4", commit: null },
    });
  });

  it(
    "an error that is gone at the head of the branch",
    async () => {
      const service = project(TOKEN_SERVICE);
      const release = service.commit("Release");
      const mended = altered(
        "    except jwt.PyJWTError:\n",
        '    except jwt.ExpiredSignatureError:\n        raise HTTPException(status_code=401, detail="Token has expired", headers={"WWW-Authenticate": "Bearer"})\n    except jwt.PyJWTError:\n',
      );
      service.write({ [SECURITY]: mended[SECURITY] ?? "" });
      service.commit("Tell expired tokens apart");
      const event = sentryEvent(TOKEN_SERVICE, EXPIRED_TOKEN, { release, path: "/balance" });
      const report = await repairHere(sandbox, service.directory, { kind: "event", event });
      expect(report).toMatchObject({ outcome: "diagnosed", reason: "already_fixed", fix: null });
      expect(report.message).toContain("deploy it");
    },
    MINUTES,
  );

  it(
    "a repository that does not even parse",
    async () => {
      const broken = {
        ...TOKEN_SERVICE,
        "src/ledger/app.py": `${TOKEN_SERVICE["src/ledger/app.py"]}\ndef oops(:\n`,
      };
      const report = await repaired(broken, EXPIRED_TOKEN);
      expect(report).toMatchObject({ outcome: "diagnosed", fix: null });
      expect(["not_reproduced", "environment_failed", "gate_failed"]).toContain(report.reason);
      expect(report.message.length).toBeGreaterThan(20);
    },
    MINUTES,
  );

  it("an event in a language that is not repaired, which is explained all the same", async () => {
    const service = project({
      "app/models/user.rb": "class User\n  def name\n    profile.name\n  end\nend\n",
    });
    const release = service.commit();
    const event = sentryEvent(
      { "app/models/user.rb": "class User\n  def name\n    profile.name\n  end\nend\n" },
      [
        {
          type: "NoMethodError",
          module: "",
          value: "undefined method `name' for nil",
          frames: [["app/models/user.rb", "profile.name"]],
        },
      ],
      { release, platform: "ruby" },
    );
    const report = await repairHere(sandbox, service.directory, { kind: "event", event });
    expect(report).toMatchObject({ outcome: "diagnosed", reason: "unsupported_language", fix: null });
    expect(report.diagnosis?.trace.length).toBeGreaterThan(0);
  });

  it("a folder that does not exist", async () => {
    const event = sentryEvent(TOKEN_SERVICE, EXPIRED_TOKEN);
    const report = await repairHere(sandbox, "/nonexistent/service", { kind: "event", event });
    expect(report).toMatchObject({ outcome: "error", reason: "bad_input" });
    expect(exitCodeOf(report)).toBe(1);
  });

  it("whatever is left when the time is over: the report says so and what was found", async () => {
    const service = project(TOKEN_SERVICE);
    const release = service.commit();
    const event = sentryEvent(TOKEN_SERVICE, EXPIRED_TOKEN, { release, path: "/balance" });
    const started = performance.now();
    const report = await repairHere(
      sandbox,
      service.directory,
      { kind: "event", event },
      { timeLimitSeconds: 2 },
    );
    expect(performance.now() - started).toBeLessThan(15_000);
    expect(report).toMatchObject({ outcome: "diagnosed", reason: "time_limit", fix: null });
    expect(report.message).toContain("time limit of 2 s");
  });
});
