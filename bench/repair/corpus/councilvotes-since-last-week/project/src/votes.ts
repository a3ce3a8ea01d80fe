import type { Filter, Result } from "./parameters.ts";

export interface Vote {
  id: number;
  at: string;
  motion: string;
  result: Result;
  yes: string[];
  no: string[];
}

const VOTES: Vote[] = [
  { id: 1, at: "2026-01-20T18:04:00.000Z", motion: "Trees on Mill Street", result: "passed", yes: ["Abt", "Cole"], no: ["Dorn"] },
  { id: 2, at: "2026-01-20T19:30:00.000Z", motion: "Longer buses", result: "rejected", yes: ["Dorn"], no: ["Abt", "Cole"] },
  { id: 3, at: "2026-02-17T18:15:00.000Z", motion: "Library on Sundays", result: "passed", yes: ["Abt", "Dorn"], no: ["Cole"] },
];

/** Votes that a filter lets through, the newest first. */
export function votes({ since, until, result }: Filter): Vote[] {
  return VOTES.filter(
    (vote) =>
      (since === null || vote.at >= since) &&
      (until === null || vote.at <= until) &&
      (result === null || vote.result === result),
  ).toReversed();
}

export function votesOf(member: string) {
  return VOTES.flatMap((vote) => {
    if (vote.yes.includes(member)) return [{ motion: vote.motion, voted: "yes" }];
    if (vote.no.includes(member)) return [{ motion: vote.motion, voted: "no" }];
    return [];
  });
}
