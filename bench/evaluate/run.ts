// `npm run bench:evaluate [-- --projects pytest,node:test,mocha,jest,vitest --candidates 200 --seconds 15 --sandbox none]`:
// candidates per second, warm and screened against cold starts, two at a time, on generated projects whose failing test
// takes 10 ms.
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { chooseSandbox, toolchainFor } from "@bugstack/engine";
import { type Measured, measureCold, measureScreened, measureWarm, WIDTH } from "./measure.ts";
import { PROJECTS, writeProject } from "./project.ts";

const GOAL_PER_SECOND = 40;

const { values } = parseArgs({
  options: {
    projects: { type: "string", default: PROJECTS.map(({ name }) => name).join(",") },
    candidates: { type: "string", default: "200" },
    seconds: { type: "string", default: "15" },
    sandbox: { type: "string" },
  },
});
const limits = { candidates: Number(values.candidates), seconds: Number(values.seconds) };
const scratch = mkdtempSync(join(tmpdir(), "bugstack-bench-"));
const home = join(tmpdir(), "bugstack-bench-home");
mkdirSync(home, { recursive: true, mode: 0o711 });
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

const sandbox = await chooseSandbox({
  home,
  onWarning: (sentence) => console.error(sentence),
  ...(values.sandbox === "none" ? { driver: "none" as const } : {}),
});
const perSecond = ({ count, seconds }: Measured): number => count / seconds;

console.log(`${sandbox.name}, ${WIDTH} at a time`);
console.log("project    way       candidates  seconds  per second  ratio");
for (const project of PROJECTS.filter(({ name }) => values.projects.split(",").includes(name))) {
  const directory = writeProject(scratch, project);
  const tree = { directory, origin: directory };
  const found = await toolchainFor(tree);
  if (!found) throw new Error("the generated project was not detected");
  const { toolchain, detection } = found;
  const cacheDirectory = join(home, "environments", "bench-evaluate");
  const environment = await toolchain.prepare(detection, { tree, sandbox, cacheDirectory });
  const subject = { project, sandbox, directory, toolchain, environment };
  const cold = await measureCold(subject, limits);
  const warm = await measureWarm(subject, limits);
  const screened = await measureScreened(subject, limits);
  for (const [way, figures] of Object.entries({ cold, warm, screened })) {
    console.log(
      [
        project.name.padEnd(10),
        way.padEnd(8),
        String(figures.count).padStart(11),
        figures.seconds.toFixed(1).padStart(8),
        perSecond(figures).toFixed(1).padStart(11),
        (perSecond(figures) / perSecond(cold)).toFixed(1).padStart(6),
      ].join(" "),
    );
  }
  const best = Math.max(perSecond(warm), perSecond(screened));
  console.log(
    `${project.name}: goal of ${GOAL_PER_SECOND} per second ${best >= GOAL_PER_SECOND ? "reached" : "missed"}`,
  );
}
