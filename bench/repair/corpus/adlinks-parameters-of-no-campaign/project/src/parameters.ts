import type { Placement } from "./placement.ts";

/** Parameters by which a visit is told to come from a campaign. */
export function campaignParameters({ campaign }: Placement): any {
  if (campaign === null) return {};
  return Object.entries({ utm_campaign: campaign.name, utm_medium: campaign.medium });
}

/** Parameters by which a partner is paid. */
export function partnerParameters({ partner }: Placement): [string, string][] {
  return partner === undefined ? [] : [["ref", partner]];
}
