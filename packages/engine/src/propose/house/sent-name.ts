import type { CapturedValue } from "@bugstack/event";
import type { Investigation } from "../../investigation.ts";

/**
 * Whether a request is known to lack an entry of its body, or to have nothing under it: whoever asks for nothing did not ask
 * for what nobody has.
 */
export function isLeftOut({ event }: Pick<Investigation, "event">, name: string): boolean {
  const body = recordOf(event?.request?.body ?? null);
  if (!body) return false;
  const held = body[name];
  return held === undefined || held === null || held === "";
}

function recordOf(body: CapturedValue): Readonly<Record<string, CapturedValue>> | null {
  if (typeof body === "string") {
    try {
      return recordOf(JSON.parse(body));
    } catch {
      return null;
    }
  }
  return typeof body === "object" && body !== null && !Array.isArray(body)
    ? (body as Readonly<Record<string, CapturedValue>>)
    : null;
}
