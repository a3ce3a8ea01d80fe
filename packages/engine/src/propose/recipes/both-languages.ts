import { pythonFaultOf } from "./fault/python-fault.ts";
import type { Recipe } from "./recipe.ts";

/** One recipe of two that follow the same principle, each in its own language. Both have the same slug and guide. */
export function inBothLanguages(python: Recipe, node: Recipe): Recipe {
  const own = (investigation: Parameters<Recipe["recognise"]>[0]) =>
    pythonFaultOf(investigation) ? python : node;
  return {
    slug: python.slug,
    languages: ["python", "node"],
    guide: python.guide,
    recognise: (investigation) => own(investigation).recognise(investigation),
    causes: (investigation, recognition) => own(investigation).causes(investigation, recognition),
    patches: (investigation, cause) => own(investigation).patches(investigation, cause),
    tests: (investigation, cause) => own(investigation).tests(investigation, cause),
  };
}
