import type { AthleteRow, Database, PlanRow } from "./database.ts";
import { NotFoundError } from "./errors.ts";

export async function athleteOf(db: Database, id: number): Promise<AthleteRow> {
  const [athlete] = await db.athletes({ id });
  if (!athlete) throw new NotFoundError("athlete");
  return athlete;
}

/** The plan that was written last. */
export async function currentPlan(db: Database, athleteId: number): Promise<PlanRow> {
  const plans = await db.plans({ athleteId });
  return plans.sort((a, b) => b.writtenOn.localeCompare(a.writtenOn))[0]!;
}
