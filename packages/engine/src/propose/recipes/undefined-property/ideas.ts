import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { iterationAround, skipOf } from "../../house/javascript/iteration.ts";
import { type JavascriptFault, originsOf } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { structureIdeas } from "../structure/ideas.ts";
import { absentEntryIdeas } from "./absent-entry.ts";
import { defaultIdeas } from "./default-argument.ts";
import { fallBackIdeas } from "./fall-back.ts";
import { guardIdeas } from "./guard-absent.ts";
import { helperGuardIdeas } from "./guard-helper.ts";
import { leaveIdeas } from "./leave.ts";
import { missingPartIdeas } from "./missing-part.ts";
import { renameIdeas } from "./rename-member.ts";
import { sitesOf } from "./sites.ts";

const MOST_ORIGINS = 4;

/** Changes for an empty or wrong value, by where it was made: the birth decides, the line that failed comes last. */
export function valueIdeas(investigation: Investigation, fault: JavascriptFault): Idea[] {
  const origins = originsOf(investigation).slice(0, MOST_ORIGINS);
  const [best] = origins;
  const { sure, other, isDecided } = structureIdeas(investigation, fault);
  const byOrigin = isDecided ? [] : origins.flatMap((origin) => ideasFor(investigation, fault, origin));
  const ideas = [...sure, ...byOrigin, ...other];
  const isElsewhere =
    best !== undefined && /^(?:lookup|missing_await|missing_return|request)$/.test(best.kind);
  // A guard where it failed would hide a cause that lies elsewhere.
  const last = ideas.length > 0 ? [] : lastIdeas(investigation, isElsewhere);
  const seen = new Set<string>();
  return [...ideas, ...last].filter((idea) => {
    const key = JSON.stringify(idea.edits);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function ideasFor(investigation: Investigation, fault: JavascriptFault, origin: Origin): Idea[] {
  switch (origin.kind) {
    case "lookup": {
      const left = leaveIdeas(investigation, fault, origin);
      // Of one item among many, or in code that nobody waits for, nothing is answered.
      if (left.length > 0 && (!fault.handler || isInLoop(investigation, origin))) return left;
      const guarded = guardIdeas(investigation, fault, origin);
      const answered = guarded.length > 0 ? guarded : helperGuardIdeas(investigation, fault, origin);
      return [...answered, ...left];
    }
    case "request":
      return missingPartIdeas(investigation, fault, origin);
    case "explicit_nothing":
      // A function that gives null on purpose found nothing.
      return isReturned(origin)
        ? [...guardIdeas(investigation, fault, origin), ...leaveIdeas(investigation, fault, origin)]
        : [];
    case "dropped_member":
      return [...renameIdeas(investigation, origin), ...defaultIdeas(investigation, origin)];
    default:
      return [];
  }
}

function lastIdeas(investigation: Investigation, isElsewhere: boolean): Idea[] {
  const fallen = fallBackIdeas(investigation, isElsewhere);
  return fallen.length > 0 ? fallen : absentEntryIdeas(investigation);
}

function isInLoop({ code }: Investigation, origin: Origin): boolean {
  return sitesOf(code, origin).some(({ statement }) => skipOf(iterationAround(statement)) !== null);
}

function isReturned({ steps, why }: Origin): boolean {
  return /returns nothing here/.test(why) || steps.some((step) => /\breturns\b/.test(step.why));
}
