import { Invalid } from "./invalid.ts";

/** "LT-07" is driver 7. */
export function driverNumber(text: string): number {
  const found = /^[A-Z]{2}-(\d{2})$/.exec(text);
  if (!found) throw new Invalid("driver", text);
  return Number(found[1]);
}

/** "1:23.456" in milliseconds. */
export function lapTime(text: string): number {
  const found = /^(\d+):(\d{2})\.(\d{3})$/.exec(text)!;
  return Number(found[1]) * 60_000 + Number(found[2]) * 1_000 + Number(found[3]);
}
