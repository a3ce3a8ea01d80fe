import type { Verdict } from "./judge-report.ts";
import type { CaseResult } from "./run-case.ts";

const VERDICTS = ["correct", "wrong", "diagnosed", "left"] as const satisfies readonly Verdict[];

/** The table of a run: counts by family and by half, and the times. */
export function figures(results: readonly CaseResult[]): string {
  const families = [...Map.groupBy(results, (result) => result.case.family)].toSorted();
  const halves = (["first", "second"] as const).map(
    (half) => [`${half} half`, results.filter((result) => result.case.half === half)] as const,
  );
  const independent = results.filter((result) => result.case.author === "independent");
  const parts = [
    ["independent", independent] as const,
    ...(["easy", "medium", "far"] as const).map(
      (level) =>
        [`independent, ${level}`, independent.filter((one) => one.case.difficulty === level)] as const,
    ),
  ];
  const rows = [
    ["", "cases", "fixed correctly", "fixed wrongly", "diagnosed only", "rightly left", "median s"],
    ...[...families, ...halves, ...parts, ["all", results] as const]
      .filter(([, own]) => own.length > 0)
      .map(([name, own]) => rowOf(name, own)),
  ];
  const widths =
    rows[0]?.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length))) ?? [];
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join("  "),
  );
  return [...lines, "", ...summary(results)].join("\n");
}

function rowOf(name: string, results: readonly CaseResult[]): string[] {
  const counts = VERDICTS.map((verdict) => String(results.filter((one) => one.verdict === verdict).length));
  return [name, String(results.length), ...counts, percentile(results, 0.5).toFixed(1)];
}

function summary(results: readonly CaseResult[]): string[] {
  const high = results.filter(
    (result) => result.verdict === "wrong" && result.report.fix?.confidence.level === "high",
  );
  const named = results.filter(({ case: { classes }, verdict }) => classes !== null && verdict === "left");
  const rightly = named.filter(({ case: { classes }, report }) =>
    classes?.includes(report.diagnosis?.class ?? ""),
  );
  const offered = results.filter(({ report }) => report.fix && report.fix.confidence.level !== "low");
  const right = offered.filter(({ verdict }) => verdict === "correct");
  const guesses = results.filter(({ guess }) => guess !== null);
  return [
    `would be change requests (medium and high; a low fix is a suggestion): ${right.length} right, ${offered.length - right.length} wrong`,
    `guesses that are shown and not offered: ${guesses.filter(({ guess }) => guess === "right").length} right of ${guesses.length}`,
    `classes named as expected among those left: ${rightly.length} of ${named.length}`,
    `wrong at high confidence: ${high.length}`,
    `seconds: median ${percentile(results, 0.5).toFixed(1)}, 95 % within ${percentile(results, 0.95).toFixed(1)}`,
  ];
}

function percentile(results: readonly CaseResult[], share: number): number {
  const times = results.map((result) => result.seconds).toSorted((left, right) => left - right);
  return times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? 0;
}
