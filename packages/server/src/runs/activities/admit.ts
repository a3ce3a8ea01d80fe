import { sql, type Transaction } from "kysely";
import type { Project } from "../../projects/project.ts";
import type { Database } from "../../store/tables/database.ts";
import { OPEN, type Run, WORKING } from "../run.ts";
import { type Activity, ActivityOvertaken } from "./activity.ts";

const FULL_SECONDS = 30;
const TOMORROW_SECONDS = 600;
const OPEN_SECONDS = 120;
const OVERTAKEN_SECONDS = 1;

/** Lets a run in: only so many of a project work at once and start within a day; the others wait their turn. */
export const admit: Activity<"run.admit"> = async ({ services, run, project }) => {
  const { rows } = await sql<{ ahead: number; today: number; open: number }>`
    select
      count(*) filter (where phase = any(${[...WORKING]})
        or (phase = 'queued' and (created_at, id) < (${run.created_at}::timestamptz, ${run.id}::uuid)))::int as ahead,
      count(*) filter (where phase = any(${[...OPEN]}))::int as open,
      (select count(*)::int from run_log
        where project_id = ${project.id} and kind = 'admitted' and at > now() - interval '1 day') as today
    from runs where project_id = ${project.id} and phase <> 'ended' and id <> ${run.id}
  `.execute(services.db);
  const { ahead = 0, today = 0, open = 0 } = rows[0] ?? {};
  if (open >= project.open_change_requests) {
    const sentence = `Waits: ${open} change requests of ours are open, which is this project's limit.`;
    return { answer: { kind: "not_admitted", sentence, afterSeconds: OPEN_SECONDS } };
  }
  if (today >= project.runs_per_day) {
    const sentence = `Waits: ${project.runs_per_day} runs were started within a day, which is this project's limit.`;
    return { answer: { kind: "not_admitted", sentence, afterSeconds: TOMORROW_SECONDS } };
  }
  if (ahead >= project.runs_in_parallel) {
    const sentence = `Waits: ${project.runs_in_parallel} runs at a time is this project's limit.`;
    return { answer: { kind: "not_admitted", sentence, afterSeconds: FULL_SECONDS } };
  }
  return {
    answer: { kind: "admitted" },
    alongWith: (transaction, admitted) => holdLimits(transaction, admitted, project),
  };
};

/**
 * Others may have been let in since the run was looked at. Admissions of a project are written one after the other, and
 * each is held against its limits once more; within the transaction the run itself counts as let in already.
 * @throws ActivityOvertaken where there is no room any more
 */
async function holdLimits(transaction: Transaction<Database>, run: Run, project: Project): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`admission:${project.id}`}, 0))`.execute(
    transaction,
  );
  const { rows } = await sql<{ working: number; open: number; today: number }>`
    select
      count(*) filter (where phase = any(${[...WORKING]}))::int as working,
      count(*) filter (where phase = any(${[...OPEN]}))::int as open,
      (select count(*)::int from run_log
        where project_id = ${project.id} and kind = 'admitted' and at > now() - interval '1 day'
          and run_id <> ${run.id}) as today
    from runs where project_id = ${project.id} and id <> ${run.id}
  `.execute(transaction);
  const { working = 0, open = 0, today = 0 } = rows[0] ?? {};
  const isFull =
    working >= project.runs_in_parallel ||
    open >= project.open_change_requests ||
    today >= project.runs_per_day;
  if (isFull)
    throw new ActivityOvertaken("Another run of the project was let in meanwhile.", OVERTAKEN_SECONDS);
}
