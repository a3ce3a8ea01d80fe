import type { Workbench } from "../propose/search/workbench.ts";
import { testsOnly } from "../verify/overlay.ts";
import type { Job } from "./job.ts";
import type { Provable } from "./reproduce.ts";

/** Where proposers may try changes against the reproduction, in the sandbox like everything else. */
export function workbenchFor(job: Job, given: Provable): Workbench {
  const { request, steps, signal, deadline } = job;
  const { prepared, reproduction, diagnosis, spectrum } = given;
  const { toolchain, environment, trials, tree } = prepared;
  return {
    trials,
    spectrum,
    suspects: diagnosis.suspects,
    async rehearse({ selectors, tests }) {
      if (!toolchain.startRehearsal) return { obstacle: `there is no such way for ${toolchain.id}` };
      const workspace = await request.sandbox.prepare({ directory: tree.directory });
      try {
        await workspace.write(testsOnly(reproduction.test ? [reproduction.test] : []));
        const started = await toolchain.startRehearsal(workspace, environment, { selectors, tests, signal });
        if ("obstacle" in started) {
          await workspace.dispose();
          return started;
        }
        const { rehearsal } = started;
        const dispose = async () => {
          await rehearsal.dispose();
          await workspace.dispose();
        };
        return { rehearsal: { ...rehearsal, dispose } };
      } catch (error) {
        await workspace.dispose();
        throw error;
      }
    },
    secondsLeft: () => deadline.secondsLeft(),
    tell: (sentence) => steps.progress("propose", sentence),
  };
}
