import type { Counted } from "./exposure.ts";
import type { Judgement } from "./odds.ts";

const EXERCISE: Record<Counted["basis"], string> = {
  answers: "new answers",
  route: "requests to this route",
  release: "requests",
  none: "requests",
};

/** What the proof stands at, as one sentence for people. */
export function describeJudgement(judgement: Judgement, counted: Counted, release: string): string {
  const seen = `${counted.exercises} ${EXERCISE[counted.basis]} on release ${release}`;
  switch (judgement.verdict) {
    case "regressed":
      if (counted.returned === 0 && counted.introduced)
        return `A new error appeared in the changed lines on release ${release}: ${counted.introduced.title} (issue ${counted.introduced.number}).`;
      return `The error came back ${counted.returned === 1 ? "once" : `${counted.returned} times`} on release ${release}.`;
    case "confirmed":
      return `Confirmed: ${seen} without the error, ${judgement.needed} were needed (chance of luck ${percent(judgement.odds)}).`;
    case "silent":
      return `Silent, but unproven: ${seen} without the error, ${judgement.needed} were needed (chance of luck ${percent(judgement.odds)}).`;
    case "unobservable":
      return `Release ${release} reported no counts, so that nothing can be said about the fix.`;
    case "watching":
      return counted.basis === "none"
        ? `Watching release ${release}: no counts reported yet.`
        : `Watching: ${seen} without the error, ${judgement.needed} are needed (chance of luck ${percent(judgement.odds)}).`;
  }
}

function percent(odds: number | null): string {
  return odds === null ? "unknown" : `${(odds * 100).toFixed(odds < 0.001 ? 4 : 1)} %`;
}
