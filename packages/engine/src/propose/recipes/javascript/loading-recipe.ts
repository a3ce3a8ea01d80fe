import type { Investigation } from "../../../investigation.ts";
import type { Guide, Recipe } from "../recipe.ts";
import { type Idea, patchOf, scenariosOf } from "./idea.ts";

/** What a recipe for errors without a line of the program knows. */
export interface LoadingSpec {
  readonly guide: Guide;
  /** Identifier of the one cause: `link`. */
  readonly cause: string;
  readonly advice: string;
  /** The one change that is meant, where the message tells it; null for other errors. */
  ideaOf(investigation: Investigation): Idea | null;
}

/**
 * A recipe for what is refused while a program is loaded, with no line of it on the trace: the message says what is wrong, and
 * where it is written is looked for. Else it is as `defineRecipe` makes one.
 */
export function loadingRecipe({ guide, cause, advice, ideaOf }: LoadingSpec): Recipe {
  return {
    slug: guide.slug,
    languages: ["node"],
    guide,
    recognise(investigation) {
      const idea = ideaOf(investigation);
      return idea ? { score: 0.9, evidence: [idea.cause], alarm: true, contract: null } : null;
    },
    causes(investigation) {
      const idea = ideaOf(investigation);
      if (!idea) return [];
      return [
        {
          id: cause,
          class: "code",
          sentence: idea.cause,
          ...idea.place,
          score: 0.9,
          evidence: [],
          advice: [advice],
          guideSection: null,
        },
      ];
    },
    patches(investigation) {
      const idea = ideaOf(investigation);
      return idea ? [patchOf(investigation, idea, [idea])] : [];
    },
    tests(investigation) {
      const idea = ideaOf(investigation);
      return idea ? scenariosOf(investigation, [idea]) : [];
    },
  };
}
