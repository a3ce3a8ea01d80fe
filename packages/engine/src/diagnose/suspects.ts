import type { Investigation } from "../investigation.ts";
import type { Cause } from "../propose/recipes/recipe.ts";
import type { MappedFrame, Suspect } from "./diagnosis.ts";
import { traceOrigin } from "./origin/trace-origin.ts";
import { describeMasking, maskingOf } from "./triage/masking.ts";

const MOST_SUSPECTS = 10;
/** Each call further out is this much less likely to hold the defect. */
const FRAME_DECAY = 0.7;
const FRAME_WEIGHT = 0.5;
const CAUSE_WEIGHT = 0.9;
const MASKING_WEIGHT = 0.6;
/** `raise … from error` was meant to pass the error on. */
const PASSING_ON_WEIGHT = 0.3;
const ORIGIN_WEIGHT = 0.85;
const MOST_ORIGINS = 5;

/**
 * Places that may hold the defect, best first: what a recipe says, where the wrong value was made, the handler that
 * masks, the frames from the innermost out.
 */
export function rankSuspects(investigation: Investigation, cause: Cause | null): Suspect[] {
  return merged([
    ...causePlace(investigation, cause),
    ...originPlaces(investigation),
    ...maskingPlace(investigation),
    ...framePlaces(investigation),
  ]);
}

function causePlace({ code }: Investigation, cause: Cause | null): Suspect[] {
  if (!cause?.path || cause.line === null) return [];
  const name = code.functionAt(cause.path, cause.line)?.qualifiedName ?? null;
  return [
    {
      path: cause.path,
      line: cause.line,
      function: name,
      score: CAUSE_WEIGHT * clamp(cause.score),
      why: cause.sentence,
    },
  ];
}

function originPlaces(investigation: Investigation): Suspect[] {
  return traceOrigin(investigation)
    .slice(0, MOST_ORIGINS)
    .map(({ path, line, why, score, steps }) => ({
      path,
      line,
      function: investigation.code.functionAt(path, line)?.qualifiedName ?? null,
      score: ORIGIN_WEIGHT * score,
      why: steps.length > 1 ? `${why} The wrong value comes from here, ${steps.length} steps back.` : why,
    }));
}

function maskingPlace({ event, code, frames }: Investigation): Suspect[] {
  const masking = event && maskingOf(event, code, frames);
  if (!masking || masking.namesIt) return [];
  const { path, line, function: name } = masking;
  return [
    {
      path,
      line,
      function: name,
      score: masking.hidden.relation === "cause" ? PASSING_ON_WEIGHT : MASKING_WEIGHT,
      why: describeMasking(masking),
    },
  ];
}

function framePlaces({ event, frames }: Investigation): Suspect[] {
  if (!event) return [];
  // The root of the chain is where it began; later links add their own frames.
  return event.exceptions.flatMap((exception, index) => {
    const places = frames.filter((frame) => frame.exception === index && isPlace(frame)).toReversed();
    // A function that calls itself is one place, however often it stands in the trace.
    const own = places.filter(
      (frame, position) =>
        places.findIndex(({ path, line }) => path === frame.path && line === frame.line) === position,
    );
    return own.flatMap((frame, depth) =>
      frame.path === null || frame.line === null
        ? []
        : [
            {
              path: frame.path,
              line: frame.line,
              function: frame.function,
              score: FRAME_WEIGHT * FRAME_DECAY ** depth,
              why:
                depth === 0
                  ? `${exception.type} arose here, in the innermost line of the project.`
                  : `On the way to ${exception.type}, ${depth} ${depth === 1 ? "call" : "calls"} further out.`,
            },
          ],
    );
  });
}

function isPlace(frame: MappedFrame): boolean {
  return frame.path !== null && frame.line !== null && frame.fit !== "mismatch";
}

/** One entry for each line; several reasons for it add up, without ever reaching certainty. */
function merged(places: readonly Suspect[]): Suspect[] {
  const found = new Map<string, Suspect>();
  for (const place of places.toSorted((a, b) => b.score - a.score)) {
    const key = `${place.path}:${place.line}`;
    const known = found.get(key);
    if (!known) found.set(key, place);
    else if (known.why !== place.why && !known.why.includes(place.why)) {
      found.set(key, {
        ...known,
        score: 1 - (1 - known.score) * (1 - place.score),
        why: `${known.why} ${place.why}`,
      });
    }
  }
  return [...found.values()]
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_SUSPECTS)
    .map((suspect) => ({ ...suspect, score: Math.round(suspect.score * 1_000) / 1_000 }));
}

function clamp(score: number): number {
  return Math.min(1, Math.max(0, score));
}
