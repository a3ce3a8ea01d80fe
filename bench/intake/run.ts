// `npm run bench:intake [-- --parts load,kill,idle,bomb,list,bugsink --seconds 20 --kills 20]`: the goals of the intake on
// this machine, with the load generator beside the server, and the same load on Bugsink installed from PyPI.
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import os, { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { installBugsink, measureBugsink } from "./bugsink.ts";
import { fsyncMs, loadOfMachine } from "./machine.ts";
import {
  type Figures,
  measureBombs,
  measureIdle,
  measureKills,
  measureList,
  measureLoad,
  round,
} from "./parts.ts";

const { values } = parseArgs({
  options: {
    parts: { type: "string", default: "idle,load,kill,bomb,list,bugsink" },
    seconds: { type: "string", default: "20" },
    connections: { type: "string", default: "32" },
    errors: { type: "string", default: "200" },
    kills: { type: "string", default: "20" },
    issues: { type: "string", default: "10000" },
    events: { type: "string", default: "1000000" },
    /** Where Bugsink is installed, or is to be. */
    bugsink: { type: "string", default: join(os.homedir(), ".cache", "bugstack-bench", "bugsink") },
  },
});
const scratch = mkdtempSync(join(tmpdir(), "bugstack-bench-"));
chmodSync(scratch, 0o755);
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));
const load = {
  seconds: Number(values.seconds),
  connections: Number(values.connections),
  errors: Number(values.errors),
};
const home = (name: string) => {
  const folder = join(scratch, name);
  mkdirSync(folder, { mode: 0o755 });
  return folder;
};

const PARTS: Readonly<Record<string, () => Promise<Figures>>> = {
  idle: () => measureIdle(home("idle")),
  load: () => measureLoad(home("load"), load),
  kill: () => measureKills(home("kill"), Number(values.kills), { ...load, seconds: 60 }),
  bomb: () => measureBombs(home("bomb")),
  list: () => measureList(home("list"), Number(values.issues), Number(values.events)),
  bugsink: async () => measureBugsink(await installBugsink(values.bugsink), home("bugsink"), load),
};

console.log(`${os.cpus().length} cores, fsync ${round(fsyncMs(scratch))} ms, events of 8.8 kB`);
let failed = 0;
for (const name of values.parts.split(",")) {
  const part = PARTS[name];
  if (!part) {
    console.error(`There is no part "${name}": ${Object.keys(PARTS).join(", ")}`);
    process.exit(1);
  }
  try {
    const figures = await part();
    const text = Object.entries(figures).map(([key, value]) => `${key} ${value}`);
    console.log(`${name.padEnd(8)} ${text.join("; ")}  (load of the machine ${round(loadOfMachine())})`);
  } catch (error) {
    failed++;
    console.error(
      `${name.padEnd(8)} could not be measured: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
process.exit(failed === 0 ? 0 : 1);
