import type { Investigation } from "../investigation.ts";
import type { Reproduction } from "../reproduce/reproducer.ts";
import type { Candidate, ProposerName } from "./candidate.ts";
import type { Workbench } from "./search/workbench.ts";

/** A source of candidates, likeliest first. Where it tries any, it does so on the workbench; the gate decides. */
export interface Proposer {
  readonly name: ProposerName;
  propose(request: ProposalRequest): AsyncIterable<Candidate>;
}

export interface ProposalRequest {
  readonly investigation: Investigation;
  readonly reproduction: Reproduction;
  readonly signal: AbortSignal;
  readonly workbench?: Workbench;
}
