import { setTimeout as pause } from "node:timers/promises";
import type { TestServer } from "../../testing.ts";

/** A run as the API shows it, as far as tests follow it. */
export interface Shown {
  readonly id: string;
  readonly phase: string;
  readonly ended: boolean;
  readonly reason: string | null;
  readonly sentence: string | null;
  readonly changeRequest: { readonly number: number; readonly url?: string } | null;
  readonly createdAt: string;
  readonly log?: readonly { readonly at: string; readonly kind: string }[];
  readonly steps?: readonly {
    readonly step: string;
    readonly durationMs: number | null;
    readonly sentence: string;
  }[];
}

/** Runs of a project, newest first. */
export async function runsOf(server: TestServer, project: string): Promise<readonly Shown[]> {
  const { body } = await server.admin("GET", `/runs?project=${project}`);
  return (body as { runs: Shown[] }).runs;
}

/**
 * Waits until the run that `choose` takes from the project's runs has come as far as `until` says; `each` goes on in
 * production meanwhile. Throws with the whole run when it ends before, or the time is over.
 */
export async function followRun(
  server: TestServer,
  project: string,
  options: {
    readonly choose?: (runs: readonly Shown[]) => Shown | undefined;
    readonly until: (run: Shown) => boolean;
    readonly each?: () => Promise<unknown>;
    readonly ms: number;
  },
): Promise<Shown> {
  const choose = options.choose ?? ((runs) => runs[0]);
  const end = Date.now() + options.ms;
  for (;;) {
    const chosen = choose(await runsOf(server, project));
    const detail = chosen ? await server.admin("GET", `/runs/${chosen.id}`) : null;
    const shown = (detail?.body as { run: Shown } | undefined)?.run;
    if (shown && options.until(shown)) return shown;
    if (shown?.ended || Date.now() > end)
      throw new Error(JSON.stringify(shown ?? "no run", null, 1).slice(0, 20_000));
    await options.each?.();
    await pause(100);
  }
}
