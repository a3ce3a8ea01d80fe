import type { Report } from "@bugstack/engine";

/** A run as the API lists it. */
export interface RunSummary {
  readonly id: string;
  readonly ordinal: number;
  readonly project: string;
  readonly issue: { readonly id: string; readonly name: string; readonly title: string };
  readonly phase: string;
  readonly ended: boolean;
  readonly reason: string | null;
  readonly sentence: string | null;
  /** Release that the error came from. */
  readonly release: string | null;
  /** Release that holds the fix. */
  readonly fixedRelease: string | null;
  readonly confidence: string | null;
  readonly changeRequest: { readonly number: number; readonly url: string; readonly draft: boolean } | null;
  readonly merge: { readonly commit: string; readonly by: string } | null;
  readonly createdAt: string;
  readonly endedAt: string | null;
}

export interface RunDetail extends RunSummary {
  readonly steps: readonly {
    readonly step: string;
    readonly state: "running" | "done";
    readonly sentence: string;
    readonly startedAt: string;
    readonly durationMs: number | null;
  }[];
  readonly whyNotMerged: readonly { readonly sentence: string }[];
  readonly report: Report | null;
  readonly change: {
    readonly title: string;
    readonly branch: string;
    readonly head: string;
    readonly checks: readonly { readonly name: string; readonly state: string; readonly summary: string }[];
  } | null;
  readonly deployments: readonly {
    readonly release: string;
    readonly state: string;
    readonly evidence: string;
  }[];
  readonly confirmation: {
    readonly state: string;
    readonly exercises: number;
    readonly needed: number | null;
    readonly sentence: string;
  } | null;
  readonly log: readonly { readonly at: string; readonly kind: string }[];
}
