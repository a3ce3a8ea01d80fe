import { campaignParameters, partnerParameters } from "./parameters.ts";
import type { Placement } from "./placement.ts";

/** The address of a placement with all that is appended to it. */
export function linkOf(placement: Placement): string {
  const url = new URL(placement.url);
  for (const [name, value] of [...campaignParameters(placement), ...partnerParameters(placement)]) {
    url.searchParams.set(name, value);
  }
  return url.href;
}

/** How many parameters a placement gets. */
export function countParameters(placement: Placement): number {
  return campaignParameters(placement).length + partnerParameters(placement).length;
}
