import type { Report, RunEvidence, SuiteCounts } from "@bugstack/engine";
import { redactSource } from "@bugstack/event";
import { block, code, name, plain } from "./markdown.ts";
import { markerComment } from "./marker.ts";
import type { ProvingLocal } from "./proving-locals.ts";

/** What the body is written from besides the report. */
export interface ChangeRequestFacts {
  readonly runId: string;
  readonly issueNumber: number;
  readonly issueTitle: string;
  readonly issueUrl: string;
  readonly runUrl: string;
  readonly events: number;
  /** Different people that were affected, as far as that is known. */
  readonly users: number;
  readonly firstSeen: Date;
  readonly lastSeen: Date;
  readonly release: string | null;
  readonly environment: string | null;
  readonly locals: readonly ProvingLocal[];
  /** Address of a line for people; null where there is none. */
  readonly lineUrl: ((commit: string, path: string, line: number) => string) | null;
}

/** Forges cut or refuse longer ones (GitHub: 65,536). */
export const LONGEST_BODY = 60_000;

/** The text of a change request, from typed fields only. All foreign text in it is escaped or fenced, cut and redacted. */
export function changeRequestBody(report: Report, facts: ChangeRequestFacts): string {
  const sections = [
    rootCause(report, facts),
    evidence(report, facts),
    change(report),
    verification(report),
    risk(report),
    rollback(),
    confidence(report),
    guide(report),
  ];
  const end = `---\nMade by bugstack from [run](${facts.runUrl}) on issue ${facts.issueNumber}.\n\n${markerComment(facts.runId)}\n`;
  const text = sections.filter((section) => section !== "").join("\n\n");
  const room = LONGEST_BODY - end.length - 40;
  // The marker must survive: our change request is found again by it.
  const kept = text.length <= room ? text : `${closeFences(text.slice(0, room))}\n\n… cut.`;
  return `${kept}\n\n${end}`;
}

function rootCause({ diagnosis, base }: Report, { lineUrl }: ChangeRequestFacts): string {
  if (!diagnosis) return "";
  const words = diagnosis.rootCause.split(/\s+/).filter(Boolean);
  const sentence = words.length <= 30 ? words.join(" ") : `${words.slice(0, 30).join(" ")} …`;
  const whys = diagnosis.suspects.slice(0, 5).map(({ path, line, why }) => {
    const place = name(`${path}:${line}`);
    // What would be taken out of the text must not stand in the address either.
    const shown = line > 0 && redactSource(path) === path;
    const address = shown && lineUrl && base.commit ? lineUrl(base.commit, path, line) : null;
    return `1. ${address ? `[${place}](${address})` : place}: ${plain(why)}`;
  });
  return ["## Root cause", plain(sentence, 400), ...(whys.length > 0 ? [whys.join("\n")] : [])].join("\n\n");
}

function evidence({ diagnosis, base }: Report, facts: ChangeRequestFacts): string {
  const lines = [
    `- Issue: [${facts.issueNumber}](${facts.issueUrl}) ${plain(facts.issueTitle, 200)}`,
    `- Events: ${facts.events}${facts.users > 0 ? ` of ${facts.users} ${facts.users === 1 ? "user" : "users"}` : ""}, first seen ${moment(facts.firstSeen)}, last seen ${moment(facts.lastSeen)}`,
    `- Release: ${facts.release ? name(facts.release) : "unknown"}${facts.environment ? ` in ${name(facts.environment)}` : ""}`,
    ...(base.commit ? [`- Commit: ${name(base.commit)}${base.how ? ` (${plain(base.how, 60)})` : ""}`] : []),
    ...broughtBy(diagnosis?.broughtBy ?? null),
    ...facts.locals.map(({ name: local, value }) => `- ${name(local, 60)} was ${code(value, 140)}`),
    ...(diagnosis?.evidence ?? []).slice(0, 12).map((fact) => `- ${plain(fact)}`),
  ];
  const trace = (diagnosis?.trace ?? []).slice(0, 20);
  const table =
    trace.length === 0
      ? []
      : [
          [
            "| Trace | Meaning |",
            "| --- | --- |",
            ...trace.map((line) => `| ${code(line.line, 120)} | ${plain(line.meaning)} |`),
          ].join("\n"),
        ];
  return ["## Evidence", lines.join("\n"), ...table].join("\n\n");
}

/** Reports that were stored before lack it. */
function broughtBy(commit: NonNullable<Report["diagnosis"]>["broughtBy"] | null): string[] {
  if (!commit) return [];
  const { hash, subject, author, date } = commit;
  const when = date.slice(0, 10);
  return [`- Brought by: ${name(hash.slice(0, 12))} ${plain(subject, 120)} (${plain(author, 60)}, ${when})`];
}

function change({ fix }: Report): string {
  if (!fix) return "";
  const files = fix.files.slice(0, 20).map((file) => `- ${name(file)}`);
  const tests = fix.tests
    .slice(0, 20)
    .map((test) => `- ${name(`${test.path}::${test.name}`)} (${test.role})`);
  return [
    "## Change",
    `${plain(fix.explanation, 1_200)}\n\n${fix.linesChanged} changed lines, tests not counted; minimised: every part is needed by a test.`,
    files.join("\n"),
    ...(tests.length > 0 ? ["Tests that come with it:", tests.join("\n")] : []),
  ].join("\n\n");
}

function verification({ verification: gate, reproduction }: Report): string {
  if (!gate) return "";
  const rows = gate.gates.map(
    (result) =>
      `| ${name(result.id, 40)} | ${result.status.replace("_", " ")} | ${plain(result.evidence, 240)} |`,
  );
  const { before, after } = gate.suite;
  const counts = [
    "| Suite | passed | failed | errors | skipped |",
    "| --- | --- | --- | --- | --- |",
    ...(before ? [suiteRow("before", before)] : []),
    ...(after ? [suiteRow("after", after)] : []),
  ].join("\n");
  return [
    "## Verification",
    ["| Gate | Result | What was seen |", "| --- | --- | --- |", ...rows].join("\n"),
    ...(before || after ? [counts] : []),
    ...(reproduction?.before ? [output("Failing before", reproduction.before)] : []),
    ...(reproduction?.after ? [output("Passing after", reproduction.after)] : []),
  ].join("\n\n");
}

function suiteRow(when: string, counts: SuiteCounts): string {
  return `| ${when} | ${counts.passed} | ${counts.failed} | ${counts.errors} | ${counts.skipped} |`;
}

function output(title: string, run: RunEvidence): string {
  return `<details><summary>${title}</summary>\n\n${code(run.command, 300)}\n\n${block(run.output)}\n\n</details>`;
}

function risk({ fix, verification: gate }: Report): string {
  const unchecked = (gate?.gates ?? []).filter((result) => result.status === "not_applicable");
  const flaky = gate?.suite.before?.flaky ?? [];
  const lines = [
    `- Blast radius: ${fix?.files.length ?? 0} files, ${fix?.linesChanged ?? 0} changed lines.`,
    ...(fix?.proposer === "recipes" && fix.recipe ? [`- Made by the recipe ${name(fix.recipe, 60)}.`] : []),
    ...unchecked.map((result) => `- Not checked (${name(result.id, 40)}): ${plain(result.evidence, 240)}`),
    ...(flaky.length > 0
      ? [
          `- Flaky before the change, not counted: ${flaky
            .slice(0, 5)
            .map((id) => name(id, 120))
            .join(", ")}`,
        ]
      : []),
    "- Not checked: load, timing and other services; confirmation in production follows the release.",
  ];
  return ["## Risk", lines.join("\n")].join("\n\n");
}

function rollback(): string {
  return "## How to roll back\n\nRevert the merge: `git revert -m 1 <commit>` for a merge commit, `git revert <commit>` where it was squashed or rebased. No migration, configuration or dependency changes.";
}

function confidence({ fix }: Report): string {
  if (!fix) return "";
  const { level, score, reasons } = fix.confidence;
  const lines = reasons.slice(0, 15).map((reason) => `- ${plain(reason)}`);
  return [`## Confidence: ${level} (${score.toFixed(2)})`, lines.join("\n")].join("\n\n");
}

function guide({ diagnosis }: Report): string {
  if (!diagnosis?.guide) return "";
  return `## Error guide\n\nThis family of errors is explained in the guide ${name(diagnosis.guide, 80)} (${"`bugstack explain`"}).`;
}

function moment(date: Date): string {
  return `${date.toISOString().slice(0, 16).replace("T", " ")} UTC`;
}

/** A cut may fall into a fenced block or a folded part; what was opened is closed again. */
function closeFences(text: string): string {
  const fences = text.match(/^`{3,}/gm) ?? [];
  let open: string | null = null;
  for (const fence of fences) {
    if (open === null) open = fence;
    else if (fence.length >= open.length) open = null;
  }
  const folded = (text.match(/<details>/g) ?? []).length > (text.match(/<\/details>/g) ?? []).length;
  return `${text}${open === null ? "" : `\n${open}`}${folded ? "\n\n</details>" : ""}`;
}
