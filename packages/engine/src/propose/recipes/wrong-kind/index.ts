import { observedKind } from "../../../diagnose/origin/python/observed-kind.ts";
import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { asListIdeas } from "./as-list.ts";
import { attributeOrKeyIdeas } from "./attribute-or-key.ts";
import { notCallableIdeas, uncalledIdeas } from "./callable.ts";
import { itemIdeas, oneByOneIdeas, unhashableIdeas } from "./collection.ts";
import { wrongKindGuide } from "./guide.ts";
import { type KindCase, kindCase } from "./kind-case.ts";

/** A value of another kind than the line needs, in Python: a function for its result, a list for its item, an object for a dictionary. */
export const wrongKindRecipe: Recipe = findingsRecipe({
  slug: "wrong-kind",
  guide: wrongKindGuide,
  score({ exception: { type, value }, isInnermost }, investigation) {
    if (!isInnermost || !/^(?:TypeError|AttributeError)$/.test(type)) return null;
    const observed = observedKind(type, value);
    if (observed === null || observed === "coroutine") return null;
    // An attribute that an object of a class of the project lacks is the matter of another family, but for `get`.
    const isOfProject = type === "AttributeError" && investigation.code.classesNamed(observed).length > 0;
    return isOfProject && !/'get'/.test(value) ? null : 0.75;
  },
  findings,
});

const SECTIONS: readonly (readonly [string, (given: KindCase) => Idea[]])[] = [
  ["not-called", uncalledIdeas],
  ["called", notCallableIdeas],
  ["one-by-one", oneByOneIdeas],
  ["key", unhashableIdeas],
  ["item", asListIdeas],
  ["item", itemIdeas],
  ["attribute-or-key", attributeOrKeyIdeas],
];

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const given = kindCase(investigation, fault);
  const found = given
    ? SECTIONS.map(([id, ideas]) => ({ id, ideas: ideas(given) })).filter(({ ideas }) => ideas.length > 0)
    : [];
  const advice = "Give a name one kind of value; a type checker tells where another one comes in.";
  if (found.length === 0)
    return [
      {
        id: "kind",
        sentence: `${fault.file.path}:${fault.line} got a value of another kind than it needs.`,
        ...placeOf(fault),
        ideas: [],
        advice,
      },
    ];
  return found.map(({ id, ideas }) => ({
    id,
    sentence: ideas[0]?.cause ?? "",
    ...placeOf(fault),
    ideas,
    advice,
  }));
}
