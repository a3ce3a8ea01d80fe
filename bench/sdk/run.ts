// `npm run bench:sdk [-- --languages node,python --requests 3000 --errors 300 --rounds 5]`: what an SDK costs the process
// that it watches, per request without an error and per captured error, ours against Sentry's in the same run. Measured
// is processor time of that process, delivery included, which a loaded machine changes little; each round runs all
// three by turns, and the medians are compared.
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { installNode, installPython } from "./install.ts";
import { type Cost, measure, type Program, VARIANTS, type Variant } from "./measure.ts";

const { values } = parseArgs({
  options: {
    languages: { type: "string", default: "node,python" },
    requests: { type: "string", default: "3000" },
    errors: { type: "string", default: "300" },
    rounds: { type: "string", default: "5" },
    /** Where the frameworks and Sentry's SDKs are installed, or are to be. */
    packages: { type: "string", default: path.join(os.homedir(), ".cache", "bugstack-bench", "sdk") },
  },
});
const amounts = { requests: Number(values.requests), errors: Number(values.errors) };

const PROGRAMS: Readonly<Record<string, () => Promise<Program>>> = {
  node: () => installNode(path.join(values.packages, "node")),
  python: () => installPython(path.join(values.packages, "python")),
};

let isBehind = false;
for (const language of values.languages.split(",")) {
  const install = PROGRAMS[language];
  if (!install) {
    console.error(`There is no language "${language}": ${Object.keys(PROGRAMS).join(", ")}`);
    process.exit(1);
  }
  const program = await install();
  const costs = new Map<Variant, Cost[]>(VARIANTS.map((variant) => [variant, []]));
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const variant of VARIANTS) costs.get(variant)?.push(await measure(program, variant, amounts));
  }
  isBehind = report(program, costs) || isBehind;
}
process.exit(isBehind ? 1 : 0);

/** Prints what each SDK adds to the bare application; whether ours adds more than Sentry's anywhere. */
function report({ title, theirs }: Program, costs: ReadonlyMap<Variant, readonly Cost[]>): boolean {
  const of = (variant: Variant, pick: (cost: Cost) => number) => median((costs.get(variant) ?? []).map(pick));
  let behind = false;
  console.log(`${title}, ${costs.get("none")?.length} rounds; microseconds of processor time`);
  for (const [what, pick] of [
    ["request without an error", (cost: Cost) => cost.perRequest],
    ["captured error", (cost: Cost) => cost.perError],
  ] as const) {
    const bare = of("none", pick);
    const [ours, other] = [of("ours", pick) - bare, of("theirs", pick) - bare];
    behind ||= ours > other;
    console.log(
      `  ${what.padEnd(26)} alone ${Math.round(bare)}; bugstack ${signed(ours)}; ${theirs} ${signed(other)}; ratio ${(ours / other).toFixed(2)}`,
    );
  }
  for (const variant of ["ours", "theirs"] as const)
    console.log(
      `  ${variant === "ours" ? "bugstack" : theirs} delivered ${of(variant, (cost) => cost.delivered)} of ${amounts.errors} errors`,
    );
  return behind;
}

function signed(number: number): string {
  return `${number < 0 ? "" : "+"}${Math.round(number)}`;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((left, right) => left - right)[Math.floor(numbers.length / 2)] ?? 0;
}
