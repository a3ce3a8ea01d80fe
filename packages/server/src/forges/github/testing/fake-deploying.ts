import type { FakeAnswer, FakeCall } from "./fake-rest.ts";
import { fail } from "./fake-rest.ts";
import type { FakeWorld } from "./fake-world.ts";

type Handler = (world: FakeWorld, call: FakeCall) => FakeAnswer;

/** Workflows that are started by a call, and deployments that somebody else carries out. */
export const DEPLOYING: Readonly<Record<string, Handler>> = {
  "post /repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches": (world, { values, body }) => {
    const { ref, inputs = {} } = body as { ref: string; inputs?: Record<string, string> };
    const file = values.workflow_id ?? "";
    const known = world.settings.workflows.get(file);
    const sha = world.at(`refs/heads/${ref}`);
    if (!known) return fail(404, "Not Found");
    if (!sha) return fail(422, `No ref found for: ${ref}`);
    const unexpected = Object.keys(inputs).filter((name) => !known.includes(name));
    if (unexpected.length > 0) return fail(422, `Unexpected inputs provided: ${JSON.stringify(unexpected)}`);
    const run = { id: world.next(), file, inputs, sha, conclusion: null, at: new Date() };
    world.workflowRuns.push(run);
    return { status: 204 };
  },
  "get /repos/{owner}/{repo}/actions/workflows/{workflow_id}/runs": (world, { values, url }) => {
    const runs = world.workflowRuns.filter((run) => run.file === values.workflow_id).toReversed();
    return {
      status: 200,
      body: {
        total_count: runs.length,
        workflow_runs: runs.map((run) => ({
          id: run.id,
          event: "workflow_dispatch",
          path: `.github/workflows/${run.file}`,
          // As `run-name: Deploy ${{ inputs.deployment }}` has it.
          display_title: run.inputs.deployment === undefined ? "Deploy" : `Deploy ${run.inputs.deployment}`,
          head_sha: run.sha,
          status: run.conclusion === null ? "in_progress" : "completed",
          conclusion: run.conclusion,
          html_url: `${url}/${world.owner}/${world.name}/actions/runs/${run.id}`,
          created_at: run.at.toISOString(),
        })),
      },
    };
  },
  "get /repos/{owner}/{repo}/deployments": (world, { query }) => {
    const wanted = (name: string, value: string) => !query.has(name) || query.get(name) === value;
    const found = world.deployments.filter(
      ({ sha, environment }) => wanted("sha", sha) && wanted("environment", environment),
    );
    return {
      status: 200,
      body: found
        .map(({ id, sha, environment, payload = {} }) => ({ id, sha, environment, payload, task: "deploy" }))
        .toReversed(),
    };
  },
  "post /repos/{owner}/{repo}/deployments": (world, { body }) => {
    const { ref, environment, payload, required_contexts: contexts } = body as Record<string, unknown>;
    const sha = world.at(String(ref));
    if (!sha) return fail(422, `No ref found for: ${String(ref)}`);
    if (!Array.isArray(contexts)) return fail(409, "Conflict: Commit status checks failed");
    const made = { id: world.next(), sha, environment: String(environment), state: null, payload };
    world.deployments.push(made);
    return { status: 201, body: { id: made.id, sha, environment: made.environment, task: "deploy" } };
  },
  "get /repos/{owner}/{repo}/deployments/{deployment_id}/statuses": (world, { values }) => {
    const found = world.deployments.find((one) => one.id === Number(values.deployment_id));
    const told = found?.state ? [{ state: found.state, created_at: new Date().toISOString() }] : [];
    return { status: 200, body: told };
  },
};
