import { setTimeout as pause } from "node:timers/promises";
import { openDatabase } from "../../store/database.ts";
import { openServices, scriptedRepair } from "../testing/run-world.ts";

/** A worker process for the chaos test, which kills it at random. Arguments: database address, home. */
const [url, home] = process.argv.slice(2);
if (!url || !home) throw new Error("usage: chaos-worker.ts URL HOME");
const store = await openDatabase(url, { connections: 6 });
const { startWorker } = await openServices(store, home, {
  // Here every start is cut short on purpose.
  mostAttempts: () => 1_000,
  async repair(request) {
    await pause(30);
    const report = await scriptedRepair(request);
    // A file of its own for each error, so that the runs do not conflict.
    const { input } = request;
    const name = input.kind === "event" ? input.event.exceptions[0]?.type : "fix";
    const contents = { [`${name}.py`]: Buffer.from("pass\n").toString("base64") };
    return report.fix ? { ...report, fix: { ...report.fix, contents } } : report;
  },
  async check() {
    await pause(30);
    return { state: "success", summary: "12 passed", output: "" };
  },
});
await startWorker();
// Told to the test, which waits for it before it begins to kill.
process.stdout.write("ready\n");
