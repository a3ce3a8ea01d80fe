import { baselineOf, openGround, prepareGround } from "./repair/ground.ts";
import type { RepairRequest } from "./repair/request.ts";
import { openBase } from "./workspace/base.ts";

export interface PrepareProjectRequest
  extends Pick<
    RepairRequest,
    "repository" | "home" | "projectKey" | "sandbox" | "testCommand" | "environmentPath" | "signal"
  > {
  readonly onProgress?: (sentence: string) => void;
}

/** What an error of this project will find ready. */
export interface PreparedProject {
  /** Newest commit of the target branch; null for a folder without git. */
  readonly commit: string | null;
  /** Null for a language that the engine does not repair; then nothing was prepared but the mirror. */
  readonly language: "python" | "node" | null;
  readonly environment: string | null;
  readonly suite: { readonly passed: number; readonly failed: number } | null;
}

/**
 * Gets a project ready ahead of its errors: mirror, checkout, environment, and the suite's results on the head.
 * @throws EngineError `repository_unreadable`, `environment_failed`, `sandbox_unavailable`, each with what to do.
 */
export async function prepareProject(request: PrepareProjectRequest): Promise<PreparedProject> {
  const tell = request.onProgress ?? (() => {});
  tell("Fetching the repository");
  const base = await openBase({ ...request, releases: null }, null);
  const at = base.head ?? { commit: base.commit, tree: base.tree };
  const ground = await openGround(request, at, null);
  try {
    if (!ground.toolchain) return { commit: at.commit, language: null, environment: null, suite: null };
    tell("Preparing the environment");
    const signal = request.signal ?? new AbortController().signal;
    const prepared = await prepareGround(request, ground, signal, tell);
    tell("Running the suite");
    const { counts } = await baselineOf(request, prepared);
    return {
      commit: at.commit,
      language: ground.toolchain.id,
      environment: prepared.environment.detail,
      suite: { passed: counts.passed, failed: counts.failed + counts.errors },
    };
  } finally {
    ground.investigation.code.dispose();
  }
}
