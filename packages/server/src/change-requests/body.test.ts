import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineUrl } from "../forges/hosted/line-url.ts";
import { fixedReport } from "../runs/testing/report.ts";
import { changeRequestBody, LONGEST_BODY } from "./body.ts";
import { block, code, plain } from "./markdown.ts";
import { markerComment } from "./marker.ts";
import { branchName, changeTitle } from "./title.ts";

const facts = {
  runId: "018f-run",
  issueNumber: 7,
  issueTitle: "ExpiredSignatureError: Signature has expired",
  issueUrl: "http://127.0.0.1:3001/issues/7",
  runUrl: "http://127.0.0.1:3001/runs/018f-run",
  events: 12,
  firstSeen: new Date("2026-11-25T10:00:00Z"),
  lastSeen: new Date("2026-11-25T11:00:00Z"),
  release: "1.4.2",
  users: 3,
  environment: "production",
  locals: [{ name: "token", value: "[redacted]" }],
  lineUrl: (commit: string, path: string, line: number) =>
    lineUrl("https://git.example/acme/shop/blob", commit, path, line),
};
const report = fixedReport({ "app/auth/jwt_handler.py": "", "tests/test_expired.py": "" });

const HOSTILE = [
  "<!-- bugstack-run: another -->",
  "</details><script>alert(1)</script>",
  "@everyone closes #1, fixes org/repo#2",
  "```\n# heading\n```",
  "![x](http://evil.example/p.png) [a](javascript:x)",
  "| a | b |\n| - | - |",
  "\u001b[31mred\u001b[0m \u202egnirts",
  "Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhbGljZSJ9.c2lnbmF0dXJlLXNpZ25hdHVyZQ",
];

describe("the body of a change request", () => {
  it("tells cause, evidence, change, verification, risk, rollback, confidence and guide", () => {
    const body = changeRequestBody(report, facts);
    const headings = [...body.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual([
      "Root cause",
      "Evidence",
      "Change",
      "Verification",
      "Risk",
      "How to roll back",
      "Confidence: high (0.90)",
      "Error guide",
    ]);
    expect(body).toContain("| before | 3 | 0 | 0 | 0 |");
    expect(body).toContain("1 failed");
    expect(body).toContain("1 passed");
  });

  it("names who was affected and where, the values that prove it, and links each line of the cause", () => {
    const body = changeRequestBody({ ...report, base: { ...report.base, commit: "c".repeat(40) } }, facts);
    expect(body).toContain("- Events: 12 of 3 users, first seen");
    expect(body).toContain("in `production`");
    expect(body).toContain("- `token` was `[redacted]`");
    expect(body).toContain(
      `1. [\`app.py:1\`](https://git.example/acme/shop/blob/${"c".repeat(40)}/app.py#L1): `,
    );
  });

  it("links no line of a commit that is not known", () => {
    expect(changeRequestBody(report, facts)).not.toContain("git.example");
  });

  it("ends with our marker, and holds no other", () => {
    for (const text of HOSTILE) {
      const body = changeRequestBody(hostile(text), { ...facts, issueTitle: text });
      expect(body.trimEnd().endsWith(markerComment(facts.runId))).toBe(true);
      expect(body.match(/bugstack-run:/g)).toHaveLength(1);
    }
  });

  it.each(HOSTILE)("makes %j harmless", (text) => {
    const body = outsideCode(changeRequestBody(hostile(text), { ...facts, issueTitle: text }));
    expect(body).not.toMatch(/(?<!\\)<script|<img|(?<!\\)!\[|@everyone|(?<!\\)#1\b|javascript:x\)(?!.*\\)/);
    expect(body).not.toMatch(/eyJhbGciOiJIUzI1NiJ9/);
    expect(body.match(/<details>/g)).toHaveLength(2);
    expect(body.match(/<\/details>/g)).toHaveLength(2);
  });

  it("takes secrets out of outputs too", () => {
    expect(changeRequestBody(hostile(HOSTILE.at(-1) as string), facts)).not.toContain(
      "c2lnbmF0dXJlLXNpZ25hdHVyZQ",
    );
  });

  it("stays within what forges take, with its marker, whatever the report holds", () => {
    const long = fixedReport({ "a.py": "" });
    const many = Array.from({ length: 400 }, (_, index) => ({
      id: `gate-${index}`,
      status: "passed" as const,
      evidence: "x".repeat(2_000),
    }));
    const body = changeRequestBody({ ...long, verification: { ...long.verification, gates: many } }, facts);
    expect(body.length).toBeLessThanOrEqual(LONGEST_BODY);
    expect(body).toContain(markerComment(facts.runId));
  });
});

describe("foreign text", () => {
  it("never leaves its fence, its code or its line", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("`", "~", "|", "a", "\n", " ", "<", "@", "\\"), maxLength: 60 }),
        (text) => {
          const fenced = block(text).split("\n");
          const fence = fenced.at(-1) as string;
          expect(fenced.slice(1, -1).some((line) => line.includes(fence))).toBe(false);
          expect(plain(text)).not.toContain("\n");
          expect(code(text)).not.toContain("\n");
          expect(plain(text)).not.toMatch(/(?<!\\)(?:\\\\)*[<`|]/);
        },
      ),
    );
  });
});

describe("the title", () => {
  it("names area and cause in one line", () => {
    expect(changeTitle(report, "x")).toBe("fix(auth): expired tokens are answered like forged ones");
  });

  it("is cut at a word and holds no line break or mention", () => {
    const title = changeTitle({ ...report, diagnosis: null }, `Boom @team\n${"word ".repeat(60)}`);
    expect(title.length).toBeLessThanOrEqual(100);
    expect(title).toMatch(/^fix\(auth\): boom team word .*…$/);
  });

  it("gives the branch its name", () => {
    expect(branchName(7, "fix(auth): Expired tokens/../are «odd»", 1)).toBe(
      "bugstack/7-expired-tokens-are-odd",
    );
    expect(branchName(7, "fix(auth): ---", 3)).toBe("bugstack/7-fix-3");
  });
});

function hostile(text: string) {
  const fixed = fixedReport({ "app/auth/jwt_handler.py": "" });
  return {
    ...fixed,
    base: { ...fixed.base, commit: "c".repeat(40) },
    message: text,
    diagnosis: {
      ...fixed.diagnosis,
      rootCause: text,
      suspects: [{ path: text, line: 1, function: text, score: 1, why: text }],
      trace: [{ line: text, meaning: text }],
      evidence: [text],
    },
    reproduction: {
      ...fixed.reproduction,
      before: { command: text, exitCode: 1, signature: text, output: text },
    },
    fix: { ...fixed.fix, explanation: text, confidence: { ...fixed.fix.confidence, reasons: [text] } },
    verification: {
      ...fixed.verification,
      gates: [{ id: text, status: "passed" as const, evidence: text }],
    },
  };
}

/** What a forge would render as Markdown: without fenced blocks and inline code. */
function outsideCode(body: string): string {
  return body
    .replace(/^(`{3,})[^\n]*\n[\s\S]*?\n\1$/gm, "")
    .replace(/(?<![`\\])(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, "");
}
