import type { Investigation } from "../../../../investigation.ts";
import type { Recipe } from "../../recipe.ts";
import { defineRecipe } from "../define.ts";
import type { JavascriptFault } from "../fault.ts";
import type { Idea } from "../idea.ts";
import { type ShortGuide, shortGuide } from "../short-guide.ts";
import { badValueIdeas } from "./ideas.ts";
import { openBadValue } from "./open.ts";
import type { Reading } from "./reading.ts";

/** A family of errors that one kind of call throws when it is given a bad value. */
export interface ReadingFamily {
  readonly guide: ShortGuide;
  readonly types: RegExp;
  readonly message: RegExp;
  readonly evidence: string;
  readonly advice: string;
  reading(fault: JavascriptFault): Reading | null;
  /** Changes that come before a refusal. */
  first?(investigation: Investigation, fault: JavascriptFault, reading: Reading): readonly Idea[];
}

export function defineReadingRecipe({
  guide,
  types,
  message,
  evidence,
  advice,
  reading,
  first,
}: ReadingFamily): Recipe {
  return defineRecipe({
    slug: guide.slug,
    guide: shortGuide(guide),
    matches: (fault) =>
      fault.isInnermost &&
      types.test(fault.exception.type) &&
      message.test(fault.exception.value) &&
      reading(fault)
        ? { score: 0.85, evidence }
        : null,
    ideas(investigation, fault) {
      const found = reading(fault);
      return found
        ? [...(first?.(investigation, fault, found) ?? []), ...badValueIdeas(investigation, fault, found)]
        : [];
    },
    open: (investigation, fault) => openBadValue(investigation, fault, reading(fault), [advice]),
  });
}
