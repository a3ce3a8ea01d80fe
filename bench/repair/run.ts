// `npm run bench:repair [-- NAME... --half second --author independent --language python --sandbox none --time-limit 120 --verbose]`:
// repairs the defects of the corpus from their events and holds each fix against tests that the engine never sees. With
// `--prove`, holds the cases themselves against hand-written fixes, without the engine; `--record` renews their events;
// `--candidates [--recipe SLUG]` holds what the recipes propose for the open cases against those tests, without the gate.
import { mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chooseSandbox } from "@bugstack/engine";
import { measureCandidates } from "./candidates.ts";
import { type RepairCase, readCases } from "./cases.ts";
import { figures } from "./figures.ts";
import { proveCase } from "./prove.ts";
import { PARTS } from "./reduced-event.ts";
import { type CaseResult, runCase } from "./run-case.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: "string" },
    author: { type: "string" },
    language: { type: "string" },
    prove: { type: "boolean", default: false },
    record: { type: "boolean", default: false },
    candidates: { type: "boolean", default: false },
    recipe: { type: "string", multiple: true, default: [] },
    sandbox: { type: "string" },
    "time-limit": { type: "string", default: "120" },
    without: { type: "string", multiple: true, default: [] },
    json: { type: "string" },
    verbose: { type: "boolean", default: false },
  },
});
const without = values.without.map((name) => {
  const part = PARTS.find((one) => one === name);
  if (!part) throw new Error(`--without takes ${PARTS.join(", ")}; ${name} is none of them`);
  return part;
});
const root = fileURLToPath(new URL("../..", import.meta.url));
const cases = readCases(join(root, "bench", "repair", "corpus")).filter(
  (found) =>
    (positionals.length === 0 || positionals.some((part) => found.name.includes(part))) &&
    (values.half === undefined || found.half === values.half) &&
    (values.author === undefined || found.author === values.author) &&
    (values.language === undefined || found.language === values.language),
);
if (cases.length === 0) throw new Error("No case of the corpus has such a name");

// What the first author wrote is held by the engine's own runs.
if (values.prove || values.record)
  process.exit(
    await proveAll(
      cases.filter((found) => found.author === "independent"),
      values.record,
    ),
  );

if (values.candidates) {
  await measureCandidates(cases, { recipes: values.recipe, isVerbose: values.verbose });
  process.exit();
}

const home = join(tmpdir(), "bugstack-bench-home");
mkdirSync(home, { recursive: true, mode: 0o711 });
const sandbox = await chooseSandbox({
  home,
  onWarning: (sentence) => console.error(sentence),
  ...(values.sandbox === "none" ? { driver: "none" as const } : {}),
});

const results: CaseResult[] = [];
for (const found of cases) {
  const result = await runCase(found, {
    sandbox,
    home,
    root,
    timeLimitSeconds: Number(values["time-limit"]),
    without,
    onStep: (sentence) => (values.verbose ? console.error(`  ${sentence}`) : undefined),
  });
  results.push(result);
  console.log(lineOf(result));
  if (values.verbose) console.log(detailsOf(result));
}
console.log(`\n${figures(results)}`);
if (values.json) writeFileSync(values.json, `${JSON.stringify(results.map(plain), null, 2)}\n`);
const exitCode = results.some((result) => result.verdict === "wrong") ? 1 : 0;

/** Answers the exit code: 1 where a case is not proved. One that cannot be run leaves the others their turn. */
async function proveAll(all: readonly RepairCase[], renew: boolean): Promise<number> {
  let unproved = 0;
  for (const found of all) {
    const faults = await proveCase(found, renew).catch((error: unknown) => [String(error)]);
    if (faults.length > 0) unproved += 1;
    console.log(`${faults.length === 0 ? "proved  " : "UNPROVED"} ${found.name}`);
    for (const fault of faults) console.log(`  ${fault.replaceAll("\n", "\n  ")}`);
  }
  console.log(`\n${all.length - unproved} of ${all.length} cases proved`);
  return unproved === 0 ? 0 : 1;
}

function lineOf({ case: found, verdict, guess, report, seconds }: CaseResult): string {
  const level = report.fix ? ` ${report.fix.confidence.level} ${report.fix.confidence.score.toFixed(2)}` : "";
  const why = report.fix ? "" : ` ${report.reason}: ${report.message.split("\n")[0]?.slice(0, 160)}`;
  const guessed = guess ? ` (its guess is ${guess})` : "";
  return `${verdict.padEnd(9)} ${found.name.padEnd(28)} ${seconds.toFixed(1).padStart(6)} s${level}${guessed}${why}`;
}

function detailsOf({ report, objection }: CaseResult): string {
  const gates = (report.verification?.gates ?? []).map(
    ({ id, status, evidence }) => `${id} ${status}: ${evidence.replaceAll("\n", " | ").slice(0, 700)}`,
  );
  return [
    `cause: ${report.diagnosis?.rootCause}`,
    ...(report.suggestion ? ["a guess:", report.suggestion.diff] : []),
    ...(report.fix ? [report.fix.diff, report.fix.explanation, ...report.fix.confidence.reasons] : []),
    ...gates,
    `timings: ${JSON.stringify(report.timings)}`,
    objection,
  ].join("\n");
}

function plain({ case: found, verdict, guess, seconds, report }: CaseResult): unknown {
  const { name, family, half, author, difficulty, expected } = found;
  const { outcome, reason, message, fix } = report;
  return {
    name,
    family,
    half,
    author,
    difficulty,
    expected,
    verdict,
    seconds,
    outcome,
    reason,
    message,
    confidence: fix?.confidence ?? null,
    recipe: fix?.recipe ?? report.suggestion?.recipe ?? null,
    isSuggested: Boolean(report.suggestion),
    guess,
  };
}

// What the engine keeps warm for the next error must not keep a finished measurement alive.
process.exit(exitCode);
