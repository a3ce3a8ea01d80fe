type Fields = Record<string, unknown>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export function refundOf(answer: unknown): string | null {
  return isFields(answer) && typeof answer.refund === "string" ? answer.refund : null;
}

/** Id of the charge that an answer tells of, null where it tells of none. */
export function chargeOf(answer: any): string | null {
  return "id" in answer ? String(answer.id) : null;
}
