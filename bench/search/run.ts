// `npm run bench:search [-- NAME... --half second --language python --proposers search --time-limit 60 --verbose]`:
// repairs small functions from their failing tests and holds each fix against tests that the engine never sees. With
// `--projects DIR`, those in that folder, bare ones with all their tests; with `--ablation`, holds every plausible change
// against the hidden tests and tells what each feature of the ranking is worth; with `--json FILE`, writes all that down.
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chooseSandbox, type ProposerName } from "@bugstack/engine";
import { ablation } from "./ablation.ts";
import { readCases, readProjects } from "./cases.ts";
import { type CaseResult, runCase } from "./run-case.ts";
import { validateCase } from "./validate.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: "string" },
    language: { type: "string" },
    sandbox: { type: "string" },
    proposers: { type: "string", default: "recipes,search" },
    "time-limit": { type: "string", default: "60" },
    projects: { type: "string" },
    validate: { type: "boolean", default: false },
    ablation: { type: "boolean", default: false },
    json: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const home = join(tmpdir(), "bugstack-bench-home");
mkdirSync(home, { recursive: true, mode: 0o711 });
const sandbox = await chooseSandbox({
  home,
  onWarning: (sentence) => console.error(sentence),
  ...(values.sandbox === "none" ? { driver: "none" as const } : {}),
});
const all = values.projects
  ? readProjects(values.projects, values.validate)
  : readCases(join(root, "bench", "search", "corpus"));
const cases = all.filter(
  (found) =>
    (positionals.length === 0 || positionals.some((part) => found.name.includes(part))) &&
    (values.half === undefined || found.half === values.half) &&
    (values.language === undefined || found.language === values.language),
);
if (cases.length === 0) throw new Error("No case of the corpus has such a name");

if (values.validate) {
  for (const found of cases) {
    const onStep = (sentence: string) => (values.verbose ? console.error(`  ${sentence}`) : undefined);
    const { objection, failing, suite } = await validateCase(found, { sandbox, home, onStep });
    console.log(
      `${objection === null ? "valid  " : "invalid"} ${found.name} ${objection ?? failing.join(", ")} ${JSON.stringify(suite)}`,
    );
  }
  process.exit();
}

const results: CaseResult[] = [];
for (const found of cases) {
  const result = await runCase(found, {
    sandbox,
    home,
    timeLimitSeconds: Number(values["time-limit"]),
    isAblation: values.ablation,
    proposers: values.proposers.split(",") as ProposerName[],
    onStep: (sentence) => (values.verbose ? console.error(`  ${sentence}`) : undefined),
  });
  results.push(result);
  // After each case: a long measurement that is ended early is not lost.
  if (values.json) writeFileSync(values.json, `${JSON.stringify(results.map(plain), null, 2)}\n`);
  console.log(lineOf(result));
  if (values.verbose && result.report.fix) console.log(result.report.fix.diff);
  if (values.verbose && result.objection) console.log(result.objection);
}
console.log(`\n${figures(results)}`);
if (values.ablation) console.log(`\n${ablation(results.map(({ changes }) => changes))}`);

function lineOf({ case: found, verdict, report, seconds, search }: CaseResult): string {
  const fix = report.fix ? ` ${report.fix.proposer} ${report.fix.confidence.level}` : ` ${report.reason}`;
  const steps = Object.entries(report.timings).map(
    ([step, spent]) => `${step} ${(spent / 1_000).toFixed(1)}`,
  );
  return `${verdict.padEnd(8)} ${found.name.padEnd(22)} ${seconds.toFixed(1).padStart(6)} s ${fix}  ${search} (${steps.join(", ")})`;
}

function plain({ case: found, verdict, report, seconds, search, changes }: CaseResult): unknown {
  const { name, language, half } = found;
  const { outcome, reason, fix } = report;
  return {
    name,
    language,
    half,
    verdict,
    outcome,
    reason,
    seconds,
    search,
    diff: fix?.diff ?? null,
    changes,
  };
}

function figures(all: readonly CaseResult[]): string {
  const groups = [
    ...[...Map.groupBy(all, (one) => `${one.case.half} half, ${one.case.language}`)].toSorted(),
    ["all", all] as const,
  ];
  return groups
    .map(([name, own]) => {
      const plausible = own.filter(({ verdict }) => verdict !== "none").length;
      const correct = own.some((one) => one.case.oracle)
        ? `${own.filter(({ verdict }) => verdict === "correct").length} correct at rank 1`
        : "none judged";
      const times = own.map(({ seconds }) => seconds).toSorted((left, right) => left - right);
      const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? 0).toFixed(1);
      return `${name.padEnd(22)} ${own.length} cases, ${plausible} plausible, ${correct}, median ${at(0.5)} s, 95 % within ${at(0.95)} s`;
    })
    .join("\n");
}

// What the engine keeps warm for the next error must not keep a finished measurement alive.
process.exit();
