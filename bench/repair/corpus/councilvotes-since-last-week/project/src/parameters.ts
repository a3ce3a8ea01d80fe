import { badRequest } from "./errors.ts";

const RESULTS = ["passed", "rejected"] as const;
export type Result = (typeof RESULTS)[number];

export interface Filter {
  since: string | null;
  until: string | null;
  result: Result | null;
}

function resultOf(text: string | null): Result | null {
  if (text === null) return null;
  const result = RESULTS.find((one) => one === text);
  if (!result) throw badRequest(`result must be one of ${RESULTS.join(", ")}`);
  return result;
}

/** The end of a day, since `until` includes it. */
function endOf(text: string | null): string | null {
  if (text === null) return null;
  const day = new Date(text);
  if (Number.isNaN(day.getTime())) throw badRequest("until must be a date");
  day.setUTCHours(23, 59, 59, 999);
  return day.toISOString();
}

function startOf(text: string | null): string | null {
  if (text === null) return null;
  const day = new Date(text);
  day.setUTCHours(0, 0, 0, 0);
  return day.toISOString();
}

export function filterOf(query: URLSearchParams): Filter {
  return {
    since: startOf(query.get("since")),
    until: endOf(query.get("until")),
    result: resultOf(query.get("result")),
  };
}
