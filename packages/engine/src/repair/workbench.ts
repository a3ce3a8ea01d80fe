import { outsideModules } from "../code/outside-modules.ts";
import type { Workbench } from "../propose/search/workbench.ts";
import type { SandboxWorkspace } from "../sandbox/sandbox.ts";
import { testsOnly } from "../verify/overlay.ts";
import { resultsById } from "../verify/run-outcome.ts";
import type { Job } from "./job.ts";
import type { Provable } from "./reproduce.ts";

/** What the whole suite may take to be run on changes one by one, and how much longer it may take on a changed tree. */
const LONGEST_SUITE_SECONDS = 20;
const PATIENCE = 2;
const SHORTEST_SECONDS = 5;
/** The gate, which has the last word, needs its time after that. */
const SHARE_OF_TIME = 0.25;

/** Where proposers may try changes against the reproduction, in the sandbox like everything else. */
export function workbenchFor(job: Job, given: Provable): Workbench {
  const { request, steps, signal, deadline } = job;
  const { prepared, reproduction, diagnosis, spectrum } = given;
  const { toolchain, environment, trials, tree } = prepared;
  return {
    trials,
    spectrum,
    suspects: diagnosis.suspects,
    async rehearse({ selectors, tests, endless }) {
      if (!toolchain.startRehearsal) return { obstacle: `there is no such way for ${toolchain.id}` };
      const opened: SandboxWorkspace[] = [];
      async function open(): Promise<SandboxWorkspace> {
        const workspace = await request.sandbox.prepare({ directory: tree.directory });
        opened.push(workspace);
        return workspace;
      }
      async function close(): Promise<void> {
        for (const workspace of opened.splice(0)) await workspace.dispose();
      }
      try {
        const workspace = await open();
        const files = testsOnly(reproduction.test ? [reproduction.test] : []);
        await workspace.write(files);
        const started = await toolchain.startRehearsal(workspace, environment, {
          ...{ selectors, tests, endless, files, signal, openAnother: open },
          modules: outsideModules(prepared.investigation.code),
        });
        if ("obstacle" in started) {
          await close();
          return started;
        }
        const { rehearsal } = started;
        const dispose = async () => {
          await rehearsal.dispose();
          await close();
        };
        return { rehearsal: { ...rehearsal, dispose } };
      } catch (error) {
        await close();
        throw error;
      }
    },
    // Node would have to load every module anew for each change: there, the whole suite is run as the gate runs it.
    suite: async () => (toolchain.id === "python" ? (await given.suite).run.tests : []),
    async breaksSuite(overlay, known) {
      if (toolchain.id === "python") return null;
      const { run, state, flaky } = await given.suite;
      const spent = run.durationMs / 1_000;
      const seconds = Math.max(SHORTEST_SECONDS, PATIENCE * spent);
      const passing = run.tests.filter(({ id, outcome }) => outcome === "passed" && !flaky.includes(id));
      if (state !== "runs" || passing.length <= known) return null;
      if (spent > LONGEST_SUITE_SECONDS || seconds > SHARE_OF_TIME * deadline.secondsLeft()) return null;
      const tests = testsOnly(reproduction.test ? [reproduction.test] : []);
      // Watched as the gate will ask for it: of the change that is proposed, this is the run that it needs.
      const after = await trials.runSuite(new Map([...tests, ...overlay]), {
        seconds,
        coverage: [...overlay.keys()],
      });
      if (!after.complete || after.collectionErrors.length > run.collectionErrors.length) return true;
      const now = resultsById(after);
      return passing.some(({ id }) => now.get(id)?.outcome !== "passed");
    },
    secondsLeft: () => deadline.secondsLeft(),
    tell: (sentence) => steps.progress("propose", sentence),
  };
}
