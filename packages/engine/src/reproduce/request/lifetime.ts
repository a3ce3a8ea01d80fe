import type { NeededImport } from "../python/imports.ts";
import type { Parameter } from "./issuer.ts";

export function hasUnit(parameter: Parameter): boolean {
  return parameter.role === "lifetime" && parameter.unit !== null;
}

const DATETIME: NeededImport = { module: "datetime", name: "datetime", alias: null };
const TIMEDELTA: NeededImport = { module: "datetime", name: "timedelta", alias: null };
const TIMEZONE: NeededImport = { module: "datetime", name: "timezone", alias: null };

export function pastLifetime(parameter: Parameter, minutes: number) {
  return lifetime(parameter, -minutes);
}

export function futureLifetime(parameter: Parameter) {
  return parameter.unit === null ? null : lifetime(parameter, 30);
}

function lifetime(parameter: Parameter, minutes: number) {
  const fixtures: string[] = [];
  switch (parameter.unit) {
    case "minutes":
      return { text: String(minutes), imports: [], fixtures };
    case "seconds":
      return { text: String(minutes * 60), imports: [], fixtures };
    case "hours":
    case "days":
      return { text: String(Math.sign(minutes)), imports: [], fixtures };
    case "datetime":
      return {
        text: `datetime.now(timezone.utc) ${minutes < 0 ? "-" : "+"} ${timedeltaText(Math.abs(minutes))}`,
        imports: [DATETIME, TIMEDELTA, TIMEZONE],
        fixtures,
      };
    default:
      return { text: timedeltaText(minutes), imports: [TIMEDELTA], fixtures };
  }
}

export function timedeltaText(minutes: number): string {
  const days = minutes / (24 * 60);
  return Number.isInteger(days) ? `timedelta(days=${days})` : `timedelta(minutes=${minutes})`;
}
