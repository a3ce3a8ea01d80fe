// `npm run bench:evaluate [-- --candidates 200 --seconds 20 --sandbox none]`: candidates per second in warm processes
// against cold starts, two at a time, on a generated project whose failing test takes 10 ms.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { chooseSandbox, createWarmPool, type TestRun, toolchainFor } from "@bugstack/engine";
import { candidate, RIGHT, SELECTOR, writeProject } from "./project.ts";

const GOAL_PER_SECOND = 40;
const WIDTH = 2;

const { values } = parseArgs({
  options: {
    candidates: { type: "string", default: "200" },
    seconds: { type: "string", default: "20" },
    sandbox: { type: "string" },
  },
});
const most = Number(values.candidates);
const limitMs = Number(values.seconds) * 1000;
const scratch = mkdtempSync(join(tmpdir(), "bugstack-bench-"));
const home = join(tmpdir(), "bugstack-bench-home");
mkdirSync(home, { recursive: true, mode: 0o711 });
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const sandbox = await chooseSandbox({
  home,
  onWarning: (sentence) => console.error(sentence),
  ...(values.sandbox === "none" ? { driver: "none" as const } : {}),
});
const directory = writeProject(scratch);
const tree = { directory, origin: directory };
const project = await toolchainFor(tree);
if (!project) throw new Error("the generated project was not detected");
const { toolchain, detection } = project;
const cacheDirectory = join(home, "environments", "bench-evaluate");
const environment = await toolchain.prepare(detection, { tree, sandbox, cacheDirectory });
const { signal } = new AbortController();
const request = { selectors: [SELECTOR], signal };

async function cold(index: number): Promise<TestRun> {
  const workspace = await sandbox.prepare({ directory });
  try {
    await workspace.write(candidate(index));
    return await toolchain.runTests(workspace, environment, request);
  } finally {
    await workspace.dispose();
  }
}

interface Measured {
  readonly count: number;
  readonly seconds: number;
}

/** Evaluates candidates, two at a time, until all are done or the time is over. Each answer is checked. */
async function measure(evaluate: (index: number) => Promise<TestRun | null>): Promise<Measured> {
  const started = performance.now();
  let next = 0;
  let count = 0;
  async function work(): Promise<void> {
    while (next < most && performance.now() - started < limitMs) {
      const index = next++;
      const run = await evaluate(index);
      const outcome = run?.complete ? run.tests[0]?.outcome : null;
      if (outcome !== (index === RIGHT ? "passed" : "failed"))
        throw new Error(`candidate ${index} ended as ${outcome}: ${run?.output}`);
      count += 1;
    }
  }
  await Promise.all(Array.from({ length: WIDTH }, work));
  return { count, seconds: (performance.now() - started) / 1000 };
}

const coldFigures = await measure(cold);
const pool = createWarmPool({
  sandbox,
  base: directory,
  toolchain,
  environment,
  signal,
  modules: () => [],
  width: WIDTH,
  worthAnother: 0,
});
const beginning = performance.now();
// Both processes start side by side.
await Promise.all([pool.run(candidate(0), request), pool.run(candidate(1), request)]);
const startSeconds = (performance.now() - beginning) / 1000;
if (pool.obstacle !== null) throw new Error(`nothing could be run warm: ${pool.obstacle}`);
const warmFigures = await measure((index) => pool.run(candidate(index), request));
await pool.dispose();

const perSecond = ({ count, seconds }: Measured): number => count / seconds;
const ratio = perSecond(warmFigures) / perSecond(coldFigures);
console.log(`${sandbox.name}, ${environment.detail}, ${WIDTH} at a time`);
console.log("way   candidates  seconds  per second  ratio");
for (const [way, figures] of [
  ["cold", coldFigures],
  ["warm", warmFigures],
] as const) {
  const share = way === "cold" ? 1 : ratio;
  console.log(
    [
      way.padEnd(4),
      String(figures.count).padStart(11),
      figures.seconds.toFixed(1).padStart(8),
      perSecond(figures).toFixed(1).padStart(11),
      share.toFixed(1).padStart(6),
    ].join(" "),
  );
}
const reached = perSecond(warmFigures) >= GOAL_PER_SECOND ? "reached" : "missed";
console.log(
  `Starting the warm processes took ${startSeconds.toFixed(1)} s. Goal of ${GOAL_PER_SECOND} per second: ${reached}.`,
);
