import type { ChangeRequest, Check } from "../forges/forge.ts";
import { findProject } from "../projects/projects.ts";
import type { ListedRun } from "./run-views.ts";
import type { RunServices } from "./services.ts";

/** The change request of a run as the forge shows it now. */
export interface Change extends ChangeRequest {
  readonly checks: readonly Check[];
  readonly diff: string | null;
}

/** Null while there is none. A forge that does not answer is no reason to show nothing: then the error is told. */
export async function readChange(services: RunServices, run: ListedRun): Promise<Change | null> {
  const number = run.state.facts.changeRequest?.number;
  if (number === undefined) return null;
  const project = await findProject(services.db, run.project);
  const forge = await services.forgeOf(project);
  const change = await forge.changeRequest(number);
  return { ...change, checks: await forge.checks(change.head), diff: await forge.diff(number) };
}
