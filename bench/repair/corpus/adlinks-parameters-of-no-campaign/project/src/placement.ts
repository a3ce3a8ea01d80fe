export interface Campaign {
  name: string;
  medium: string;
}

export interface Placement {
  id: string;
  url: string;
  /** Null for a link that nobody wants to follow up. */
  campaign: Campaign | null;
  partner?: string;
}
