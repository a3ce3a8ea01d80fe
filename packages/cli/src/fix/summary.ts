import type { Report } from "@bugstack/engine";

const OUTCOMES: Readonly<Record<Report["outcome"], string>> = {
  fixed: "Fixed",
  diagnosed: "Diagnosed, not fixed",
  out_of_scope: "Not a defect of the code",
  error: "Failed",
};

/** The report for a person at a terminal: cause, diff, gates, confidence, times. */
export function summaryOf(report: Report): string {
  return [
    `${OUTCOMES[report.outcome]} (${report.reason})`,
    report.message,
    ...baseLines(report),
    ...causeLines(report),
    ...reproductionLines(report),
    ...fixLines(report),
    ...suggestionLines(report),
    ...gateLines(report),
    ...timeLines(report),
  ].join("\n");
}

function baseLines({ base }: Report): string[] {
  if (base.how === null && base.release === null) return [];
  const commit = base.commit ? ` at ${base.commit.slice(0, 12)}` : "";
  return [
    "",
    `Code: ${base.release ? `release ${printable(base.release)}` : "no release named"}${commit}, found by ${base.how ?? "nothing"}`,
  ];
}

function causeLines({ diagnosis }: Report): string[] {
  if (!diagnosis) return [];
  const suspects = diagnosis.suspects
    .slice(0, 3)
    .map(({ path, line, function: name, why }) => `  ${path}:${line}${name ? ` in ${name}` : ""}  ${why}`);
  return [
    "",
    `Root cause: ${printable(diagnosis.rootCause)}`,
    ...suspects.map(printable),
    ...(diagnosis.broughtBy
      ? [`  Brought by ${diagnosis.broughtBy.hash.slice(0, 12)}: ${printable(diagnosis.broughtBy.subject)}`]
      : []),
    ...diagnosis.advice.map((advice) => `  To do: ${printable(advice)}`),
    ...(diagnosis.guide ? [`  Guide: ${diagnosis.guide}`] : []),
  ];
}

function reproductionLines({ reproduction }: Report): string[] {
  if (!reproduction?.before) return [];
  return [
    "",
    `Reproduced by ${reproduction.path ?? "the given test"}: ${printable(reproduction.before.signature ?? "")}`,
  ];
}

function fixLines({ fix }: Report): string[] {
  if (!fix) return [];
  return [
    "",
    printable(fix.explanation),
    "",
    fix.diff.trimEnd(),
    "",
    `Tests: ${fix.tests.map(({ name, role }) => `${name} (${role})`).join(", ") || "the given ones"}`,
    `Confidence: ${fix.confidence.level} (${fix.confidence.score.toFixed(2)})`,
    ...fix.confidence.reasons.map((reason) => `  ${reason}`),
  ];
}

function suggestionLines({ suggestion }: Report): string[] {
  if (!suggestion) return [];
  return [
    "",
    "Suggestion, a guess: the error goes, but neither the repository nor a standard says that it is what is meant.",
    printable(suggestion.explanation),
    "",
    suggestion.diff.trimEnd(),
  ];
}

function gateLines({ verification }: Report): string[] {
  if (!verification) return [];
  const mark = { passed: "passed", failed: "FAILED", not_applicable: "n/a" } as const;
  return [
    "",
    `Gate (${verification.candidatesTried} tried):`,
    ...verification.gates.map(
      ({ id, status, evidence }) =>
        `  ${id.padEnd(13)}${mark[status].padEnd(7)} ${printable(evidence.split("\n")[0] ?? "")}`,
    ),
  ];
}

function timeLines({ timings }: Report): string[] {
  const steps = Object.entries(timings);
  if (steps.length === 0) return [];
  const total = steps.reduce((sum, [, ms]) => sum + ms, 0);
  return ["", `Took ${seconds(total)}: ${steps.map(([step, ms]) => `${step} ${seconds(ms)}`).join(", ")}`];
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(1)} s`;
}

/** Text of strangers without what would steer a terminal. */
function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}]/gu, (character) => (/[\n\t]/.test(character) ? character : "\uFFFD"));
}
