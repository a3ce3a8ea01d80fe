import type { Turbine } from "./turbines.ts";

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

/** What the list shows of a turbine. */
export function row(turbine: Turbine) {
  const hours = Object.values(turbine.hours as Record<string, number>);
  return { id: turbine.id, site: turbine.site, hours: sum(hours), faults: turbine.faults?.length ?? 0 };
}

/** Hours of all turbines of a site at each stage of the tide. */
export function ofSite(turbines: Turbine[], site: string): Record<string, number> {
  const stages: Record<string, number> = {};
  for (const turbine of turbines) {
    if (turbine.site !== site) continue;
    for (const [stage, hours] of Object.entries(turbine.hours ?? {})) {
      stages[stage] = (stages[stage] ?? 0) + hours;
    }
  }
  return stages;
}
