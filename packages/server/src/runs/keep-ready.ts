import { setTimeout as pause } from "node:timers/promises";
import type { PreparedProject, PrepareProjectRequest } from "@bugstack/engine";
import type { Project } from "../projects/project.ts";
import type { RunServices } from "./services.ts";

const LOOK_MS = 5_000;
/** A project that could not be made ready is tried again after this long, or when its branch moves. */
const RETRY_MS = 600_000;

/**
 * Makes projects ready before their errors come: mirror, environment, and the suite's results at the head of the
 * target branch, so that a run need not wait for them. One project at a time; done again when the branch moves.
 */
export function keepProjectsReady(
  services: RunServices,
  prepare: (request: PrepareProjectRequest) => Promise<PreparedProject>,
): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const seen = new Map<string, { readonly state: string; readonly retryAt: number }>();
  const running = loop();

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      await round().catch((error: unknown) => {
        if (!stopping.signal.aborted) services.log.warn({ err: error }, "Projects could not be made ready");
      });
      await pause(LOOK_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  }

  async function round(): Promise<void> {
    const projects = await services.db
      .selectFrom("projects")
      .selectAll()
      .where("repository_kind", "<>", "none")
      .where("paused", "=", false)
      .execute();
    for (const project of projects) {
      if (stopping.signal.aborted) return;
      await makeReady(project);
    }
  }

  async function makeReady(project: Project): Promise<void> {
    const known = seen.get(project.id);
    let state = String(project.updated_at.getTime());
    try {
      const forge = await services.forgeOf(project);
      const branch = await forge.defaultBranch();
      state += ` ${await forge.headOf(branch)}`;
      if (known?.state === state && Date.now() < known.retryAt) return;
      const ready = await prepare({
        repository: { kind: "git", url: await forge.fetchAddress(), branch },
        home: services.home,
        projectKey: project.id,
        sandbox: services.sandbox,
        testCommand: project.test_command,
        environmentPath: project.environment_path,
        signal: stopping.signal,
      });
      seen.set(project.id, { state, retryAt: Number.POSITIVE_INFINITY });
      services.log.info({ project: project.slug, ...ready }, "A project is ready for its errors");
    } catch (error) {
      if (stopping.signal.aborted || (known?.state === state && Date.now() < known.retryAt)) return;
      services.log.warn({ err: error, project: project.slug }, "A project could not be made ready");
      seen.set(project.id, { state, retryAt: Date.now() + RETRY_MS });
    }
  }

  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}
