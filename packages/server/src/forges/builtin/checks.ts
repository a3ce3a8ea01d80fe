import { newId } from "../../store/id.ts";
import type { Check } from "../forge.ts";
import type { ForgePlace } from "./place.ts";

/** How the built-in forge's CI tests a commit. */
export interface CheckRunner {
  /** Runs the project's whole test command on a clean checkout. Throws when that was not possible at all. */
  run(request: CheckRequest): Promise<CheckResult>;
}

export interface CheckRequest {
  /** Address that git fetches the commit from. */
  readonly fetchUrl: string;
  readonly commit: string;
  readonly signal: AbortSignal;
}

export interface CheckResult {
  readonly state: "success" | "failure";
  /** One line: `14 passed`. */
  readonly summary: string;
  /** Last part of the output. */
  readonly output: string;
  /** Ids of the red tests; null or absent where the run did not tell all of them. */
  readonly failing?: readonly string[] | null;
}

/** Name of the one check, which is always required. */
export const CHECK_NAME = "tests";
const LONGEST_OUTPUT = 32 * 1024;

export async function readChecks(place: ForgePlace, commit: string): Promise<readonly Check[]> {
  const rows = await place.db
    .selectFrom("checks")
    .select(["name", "state", "required", "summary", "failing"])
    .where("project_id", "=", place.projectId)
    .where("commit", "=", commit)
    .orderBy("name")
    .execute();
  return rows.map((row) => ({ ...row, url: null }));
}

/** Runs the check on a commit unless it has a result already; the first result stands. */
export async function runChecks(
  place: ForgePlace,
  runner: CheckRunner,
  commit: string,
  signal: AbortSignal,
): Promise<void> {
  const before = await readChecks(place, commit);
  if (before.some((check) => check.name === CHECK_NAME && check.state !== "pending")) return;
  await place.db
    .insertInto("checks")
    .values({
      id: newId(),
      organisation_id: place.organisationId,
      project_id: place.projectId,
      commit,
      name: CHECK_NAME,
      state: "pending",
      required: true,
      summary: "The tests are running.",
      output: "",
      ended_at: null,
    })
    .onConflict((conflict) => conflict.columns(["project_id", "commit", "name"]).doNothing())
    .execute();
  const result = await runner.run({ fetchUrl: place.repository, commit, signal });
  await place.db
    .updateTable("checks")
    .set({
      state: result.state,
      summary: printable(result.summary).slice(0, 500),
      failing: result.failing ? printable(JSON.stringify(result.failing)) : null,
      output: printable(result.output).slice(-LONGEST_OUTPUT),
      ended_at: new Date(),
    })
    .where("project_id", "=", place.projectId)
    .where("commit", "=", commit)
    .where("name", "=", CHECK_NAME)
    .where("state", "=", "pending")
    .execute();
}

/** PostgreSQL's text has no NUL. */
function printable(text: string): string {
  return text.replaceAll("\0", "\u{fffd}");
}
