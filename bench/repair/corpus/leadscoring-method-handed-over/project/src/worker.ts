import type { LeadRepository } from "./leads.ts";
import { Queue } from "./queue.ts";
import { ScoringService } from "./scoring.ts";

export function buildQueue(repository: LeadRepository): Queue {
  const scoring = new ScoringService(repository);
  return new Queue()
    .on("lead.signed_up", (payload) => scoring.signedUp(payload))
    .on("lead.acted", scoring.acted);
}
