import { changedLines } from "../../confirmation/changed-lines.ts";
import { evaluateConfirmation } from "../../confirmation/evaluate.ts";
import { deployOnce } from "../../deployments/deploy-once.ts";
import type { Forge } from "../../forges/forge.ts";
import { listReleases, recordRelease } from "../../projects/releases.ts";
import { type Activity, ActivityRefused, type Work } from "./activity.ts";
import { eventOf } from "./repair.ts";

const DEFAULT_ENVIRONMENT = "production";

/** Deploys the merge commit, once. */
export const deploy: Activity<"deploy.start"> = async (work) => {
  const commit = mergeCommit(work);
  return deployCommit(work, commit, `run:${work.run.id}`);
};

/** Deploys the commit that took the fix back, once. */
export const deployRevert: Activity<"deploy.revert"> = async (work) => {
  const commit = work.run.state.facts.revert?.merge;
  if (!commit) throw new ActivityRefused("internal", "The run has no merged revert.");
  return deployCommit(work, commit, `revert:${work.run.id}`);
};

async function deployCommit(work: Work, commit: string, key: string) {
  const { services, project, run, signal } = work;
  const outcome = await deployOnce(services.db, services.deployerOf(project), {
    organisationId: run.organisation_id,
    projectId: project.id,
    runId: run.id,
    idempotencyKey: key,
    commit,
    release: commit,
    environment: (await environmentOf(work)) ?? DEFAULT_ENVIRONMENT,
    signal,
  });
  switch (outcome.state) {
    case "deployed":
      return {
        answer: {
          kind: "deployed" as const,
          release: outcome.release,
          sentence: `Release ${outcome.release} is deployed.`,
        },
      };
    case "awaiting":
      return { answer: { kind: "deploy_awaiting" as const, sentence: outcome.sentence } };
    case "failed":
      return { answer: { kind: "deploy_failed" as const, sentence: outcome.sentence } };
  }
}

const NEWEST_RELEASES = 20;
const LOOK_SECONDS = 30;

/** Looks for a release that holds the merge commit, by what SDKs, deployments and people reported. */
export const lookForRelease: Activity<"release.look"> = async (work) => {
  const releases = await releasesWithFix(work);
  const first = releases.at(-1);
  return first
    ? { answer: { kind: "release_seen", release: first } }
    : { answer: { kind: "release_not_seen", afterSeconds: LOOK_SECONDS } };
};

/** Versions whose commit holds the merge, newest first. */
async function releasesWithFix(work: Work): Promise<readonly string[]> {
  const { services, project } = work;
  const merge = mergeCommit(work);
  const forge = await services.forgeOf(project);
  await noteReleases(work, forge);
  const found: string[] = [];
  for (const release of await listReleases(services.db, project.id, NEWEST_RELEASES)) {
    const commit = release.commit ?? (await forge.commitOf(release.version));
    const holds = commit !== null && (commit === merge || (await forge.contains(commit, merge)));
    if (holds && !found.includes(release.version)) found.push(release.version);
  }
  return found;
}

/** Writes down what the forge knows of deployments and releases; it may have told us by itself, or not. */
async function noteReleases({ services, project, run }: Work, forge: Forge): Promise<void> {
  if (!forge.releases) return;
  for (const { version, commit, environment, at } of await forge.releases()) {
    // What was there before the run began cannot hold its fix.
    if (at < run.created_at) continue;
    await recordRelease(services.db, project, { version, commit, environment, source: "deployment" });
  }
}

/** Judges the fix by what production has shown so far. */
export const evaluate: Activity<"confirmation.evaluate"> = async (work) => {
  const { services, run, issue } = work;
  const { release } = run.state.facts;
  if (!release) throw new ActivityRefused("internal", "The run watches no release.");
  const releases = new Set([release, ...(await releasesWithFix(work))]);
  const evaluation = await evaluateConfirmation(
    services.db,
    run.id,
    release,
    {
      issue,
      event: await eventOf(services.db, run.event),
      releases: [...releases],
      since: await deployedAt(work, release),
      contract: run.report?.reproduction?.contract ?? null,
      changed: changedLines(run.report?.fix?.diff ?? ""),
    },
    { windowSeconds: services.confirmationWindowSeconds, luck: services.confirmationLuck },
  );
  return { answer: { kind: "confirmation_evaluated", ...evaluation } };
};

/** The release may have reported before the run began to watch it. */
async function deployedAt({ services, run }: Work, release: string): Promise<Date> {
  const watching = new Date(run.state.since);
  const row = await services.db
    .selectFrom("releases")
    .select((eb) => eb.fn.min("deployed_at").as("first"))
    .where("project_id", "=", run.project_id)
    .where("version", "=", release)
    .executeTakeFirst();
  return row?.first && row.first < watching ? row.first : watching;
}

function mergeCommit({ run }: Work): string {
  const { merge } = run.state.facts;
  if (!merge) throw new ActivityRefused("internal", "The run has no merge.");
  return merge.commit;
}

async function environmentOf({ services, run }: Work): Promise<string | null> {
  const row = await services.db
    .selectFrom("events")
    .select("environment")
    .where("id", "=", run.event)
    .executeTakeFirst();
  return row?.environment ?? null;
}
