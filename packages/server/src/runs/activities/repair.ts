import type { Report } from "@bugstack/engine";
import { EngineError } from "@bugstack/engine/project";
import type { CanonicalEvent } from "@bugstack/event";
import { type Kysely, sql } from "kysely";
import { plain } from "../../change-requests/markdown.ts";
import { markerOf } from "../../change-requests/marker.ts";
import { commitOfRelease } from "../../projects/releases.ts";
import { decodeEvent } from "../../store/event-payload.ts";
import { jsonText } from "../../store/json-text.ts";
import type { Database } from "../../store/tables/database.ts";
import { type Activity, ActivityRefused, type Work } from "./activity.ts";

/** The engine's part: from the event to a report. The report is stored with the answer, in one transaction. */
export const repair: Activity<"engine.repair"> = async (work) => {
  const { services, run, project } = work;
  const forge = await services.forgeOf(project);
  const branch = await forge.defaultBranch();
  const head = await forge.headOf(branch);
  const event = await eventOf(services.db, run.event);
  const report = await runEngine(work, event, { url: await forge.fetchAddress(), branch });
  const asked = run.state.facts.asked ?? null;
  if (asked) {
    const refusal = refusalOf(asked, run.report, report);
    if (refusal) {
      await answerReviewer(work, refusal);
      return {
        answer: {
          kind: "repair_ended",
          outcome: "diagnosed",
          reason: "no_candidate",
          sentence: refusal,
          fix: null,
        },
      };
    }
  }
  const stored = jsonText(report);
  const base = report.fix?.base ?? head;
  const fix =
    report.outcome === "fixed" && report.fix && base
      ? { base, confidence: report.fix.confidence.level }
      : null;
  return {
    answer: {
      kind: "repair_ended",
      outcome: report.outcome,
      reason: report.reason,
      sentence: report.message,
      fix,
    },
    async alongWith(trx) {
      const family = report.fix?.recipe ?? report.diagnosis?.guide ?? null;
      await trx
        .updateTable("runs")
        .set({ report: stored, error_family: family })
        .where("id", "=", run.id)
        .execute();
    },
  };
};

/** Why what a reviewer asked for does not come of it; null where the new fix takes the old one's place. */
function refusalOf(asked: "retry" | "narrower", before: Report | null, now: Report): string | null {
  if (now.outcome !== "fixed" || !now.fix || now.fix.confidence.level === "low")
    return `No ${asked === "narrower" ? "narrower" : "other"} fix came through the gate: ${now.message}`;
  const [old, lines] = [before?.fix?.linesChanged ?? Number.POSITIVE_INFINITY, now.fix.linesChanged];
  if (asked === "narrower" && lines >= old)
    return `The next fix that came through the gate changes ${lines} lines, this one ${old}: it stays as it is.`;
  return null;
}

async function answerReviewer({ services, run, project }: Work, sentence: string): Promise<void> {
  const { changeRequest, attempt } = run.state.facts;
  if (!changeRequest) return;
  const forge = await services.forgeOf(project);
  await forge.comment(changeRequest.number, {
    marker: `${markerOf(run.id)} attempt ${attempt}`,
    body: plain(sentence, 1_000),
  });
}

/** The fix of the attempt before, where the checks or a reviewer have turned it down. */
function refusedHere({ report, state }: Work["run"]): readonly string[] {
  const { checks, asked } = state.facts;
  const candidate = report?.fix?.candidate;
  return candidate && (checks?.state === "red" || asked === "narrower") ? [candidate] : [];
}

async function runEngine(
  { services, run, project, signal, report }: Work,
  event: CanonicalEvent,
  repository: { url: string; branch: string },
): Promise<Report> {
  try {
    return await services.repair({
      input: { kind: "event", event },
      repository: { kind: "git", ...repository },
      home: services.home,
      projectKey: project.id,
      sandbox: services.sandbox,
      testCommand: project.test_command,
      environmentPath: project.environment_path,
      proposers: services.proposers,
      timeLimitSeconds: services.timeLimitSeconds,
      releases: { commitOf: (release) => commitOfRelease(services.db, project.id, release) },
      triedCandidates: new Set([
        ...(await triedCandidates(services.db, run.project_id, run.fingerprint)),
        ...refusedHere(run),
      ]),
      earlierFixes: await earlierFixes(services.db, run),
      onStep: report,
      signal,
    });
  } catch (error) {
    if (error instanceof EngineError && error.code !== "internal" && !signal.aborted) {
      throw new ActivityRefused(error.code, [error.message, error.remedy].filter(Boolean).join(". "), error);
    }
    throw error;
  }
}

/** The event that a run works from. It is found by its id alone: the run does not know the week it came in. */
export async function eventOf(db: Kysely<Database>, id: string): Promise<CanonicalEvent> {
  const row = await db.selectFrom("events").select("payload").where("id", "=", id).executeTakeFirst();
  if (!row)
    throw new ActivityRefused("bad_input", "The event that this run works from is not kept any more.");
  return decodeEvent(row.payload);
}

async function triedCandidates(
  db: Kysely<Database>,
  projectId: string,
  fingerprint: string,
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom("tried_candidates")
    .select("candidate")
    .where("project_id", "=", projectId)
    .where("fingerprint", "=", fingerprint)
    .execute();
  return new Set(rows.map((row) => row.candidate));
}

/** Diffs of fixes of the same error that were merged before. */
async function earlierFixes(
  db: Kysely<Database>,
  run: { readonly id: string; readonly project_id: string; readonly fingerprint: string },
): Promise<readonly string[]> {
  const rows = await db
    .selectFrom("runs")
    .select(sql<string | null>`report -> 'fix' ->> 'diff'`.as("diff"))
    .where("project_id", "=", run.project_id)
    .where("fingerprint", "=", run.fingerprint)
    .where("id", "<>", run.id)
    .where(sql`state -> 'facts' ->> 'merge'`, "is not", null)
    .orderBy("created_at", "desc")
    .limit(20)
    .execute();
  return rows.flatMap(({ diff }) => (diff === null ? [] : [diff]));
}
