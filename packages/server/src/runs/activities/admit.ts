import { sql } from "kysely";
import { OPEN, WORKING } from "../run.ts";
import type { Activity } from "./activity.ts";

const FULL_SECONDS = 30;
const TOMORROW_SECONDS = 600;
const OPEN_SECONDS = 120;

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
  return { answer: { kind: "admitted" } };
};
