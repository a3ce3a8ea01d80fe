import { levelOf } from "./levels";
import type { Alert, Silo } from "./types";

/** Mailbox of the cooperative, for silos whose owner cannot be written to. */
export const COOPERATIVE = "office@grain.example.org";

function recipientOf(silo: Silo): string {
  return silo.owner?.contact.email ?? COOPERATIVE;
}

export function alertFor(silo: Silo): Alert | null {
  if (silo.celsius.length === 0) return null;
  const latest = silo.celsius[silo.celsius.length - 1];
  const level = levelOf(silo.crop, latest);
  if (level === "ok") return null;
  return { to: recipientOf(silo), level, subject: `${silo.id} (${silo.crop}): ${latest} degrees` };
}

export function alerts(silos: Silo[]): Alert[] {
  return silos.map(alertFor).filter((alert): alert is Alert => alert !== null);
}
