import { outsideModules } from "../code/outside-modules.ts";
import type { Workbench } from "../propose/search/workbench.ts";
import type { SandboxWorkspace } from "../sandbox/sandbox.ts";
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
    // Node would have to load every module anew for each change: the gate does that once.
    suite: async () => (toolchain.id === "python" ? (await given.suite).run.tests : []),
    secondsLeft: () => deadline.secondsLeft(),
    tell: (sentence) => steps.progress("propose", sentence),
  };
}
