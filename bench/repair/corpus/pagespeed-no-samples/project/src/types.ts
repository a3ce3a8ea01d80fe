export interface Sample {
  page: string;
  /** Milliseconds until the largest element was painted. */
  lcp: number;
  device: "phone" | "desktop";
  at: string;
}

export interface Summary {
  page: string;
  samples: number;
  average: number | null;
  p75: number | null;
  worst: Sample | null;
}
