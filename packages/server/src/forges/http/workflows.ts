import { z } from "zod";
import type { ForgeWorkflows, WorkflowRun } from "../deploying.ts";
import { ForgeError } from "../error.ts";
import type { ForgeClient } from "./client.ts";
import { wordsOf } from "./failure.ts";

const Run = z.object({
  id: z.number(),
  display_title: z.string().nullish(),
  head_sha: z.string(),
  event: z.string(),
  path: z.string().nullish(),
  status: z.string().nullish(),
  conclusion: z.string().nullish(),
  html_url: z.string(),
  created_at: z.string().nullish(),
  run_started_at: z.string().nullish(),
  started_at: z.string().nullish(),
});
const Runs = z.object({ workflow_runs: z.array(Run).nullish() });

const NEWEST = 30;

/** Where the runs of one workflow are listed, and how its own are told from others. */
export interface WorkflowPlace {
  /** `/repos/<owner>/<name>`. */
  readonly path: string;
  /** Path and query of the list. */
  list(file: string): { readonly path: string; readonly query: Readonly<Record<string, string | number>> };
}

/** GitHub and Gitea share these calls. */
export function restWorkflows(client: ForgeClient, place: () => Promise<WorkflowPlace>): ForgeWorkflows {
  return {
    async start({ file, branch, inputs }) {
      const { path } = await place();
      const address = `${path}/actions/workflows/${encodeURIComponent(file)}/dispatches`;
      const { status, body } = await client.call("POST", address, {
        body: { ref: branch, inputs },
        accepts: [404, 422],
      });
      if (status === 404)
        throw new ForgeError(
          "not_found",
          `The branch ${branch} has no workflow ${file} that can be started`,
          {
            remedy: "Give it `on: workflow_dispatch`, as docs/forges.md shows, and us the right to start it.",
          },
        );
      if (status >= 300)
        throw new ForgeError("refused", `The workflow ${file} cannot be started: ${wordsOf(body)}`, {
          remedy:
            "It needs `on: workflow_dispatch` with the inputs commit, release, environment and deployment; docs/forges.md shows it.",
        });
    },
    async started(file) {
      const { list } = await place();
      const { path, query } = list(file);
      const { body } = await client.call("GET", path, { query: { ...query, event: "workflow_dispatch" } });
      return (Runs.parse(body).workflow_runs ?? [])
        .filter((run) => run.event === "workflow_dispatch" && isOf(file, run.path))
        .map(asRun)
        .toSorted((left, right) => right.at.getTime() - left.at.getTime());
    },
  };
}

export const NEWEST_RUNS = NEWEST;

/** `.github/workflows/deploy.yaml@main`, or only the file's name. */
function isOf(file: string, path: string | null | undefined): boolean {
  return !path || path.split("@")[0]?.split("/").at(-1) === file;
}

const UNDER_WAY: ReadonlySet<string> = new Set([
  ...["queued", "in_progress", "waiting", "pending", "requested", "running", "blocked"],
]);

function asRun(run: z.infer<typeof Run>): WorkflowRun {
  const done = run.conclusion || (run.status && !UNDER_WAY.has(run.status) && run.status !== "completed");
  const result = run.conclusion || run.status;
  const at = new Date(run.created_at ?? run.run_started_at ?? run.started_at ?? "");
  return {
    title: run.display_title ?? "",
    commit: run.head_sha,
    state: done ? (result === "success" ? "success" : "failure") : "pending",
    url: run.html_url,
    // Gitea tells no time before a run has begun.
    at: Number.isNaN(at.getTime()) || at.getTime() <= 0 ? new Date() : at,
  };
}
