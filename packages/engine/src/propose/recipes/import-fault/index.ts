import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import { importFaultGuide } from "./guide.ts";
import { circleIdeas, fileOfModule, moduleIdeas, renamedIdeas } from "./ideas.ts";
import { namedModuleIdeas } from "./named-modules.ts";

const NAME = /^cannot import name '(\w+)' from (partially initialized module )?'([\w.]+)'/;
const MODULE = /^No module named '([\w.]+)'/;

/** Imports within the project that find no module, or not the name in it, in Python. What is not installed is no matter of the code. */
export const importFaultRecipe: Recipe = findingsRecipe({
  slug: "import-fault",
  guide: importFaultGuide,
  score(fault, investigation) {
    const { type, value } = fault.exception;
    const home = NAME.exec(value)?.[3];
    if (type === "ImportError" && home !== undefined)
      return fileOfModule(investigation.code, home) ? 0.85 : null;
    if (type !== "ModuleNotFoundError" || !MODULE.test(value)) return null;
    // What the project does not have under another name is not installed.
    return findings(investigation, fault).some(({ ideas }) => ideas.length > 0) ? 0.85 : null;
  },
  findings,
});

function findings({ code }: Investigation, fault: PythonFault): Finding[] {
  const { value } = fault.exception;
  const named = NAME.exec(value);
  const module = MODULE.exec(value)?.[1];
  const isCircle = named?.[2] !== undefined;
  const ideas = named
    ? isCircle
      ? circleIdeas(code, fault)
      : renamedIdeas(code, fault, named[1] ?? "", named[3] ?? "")
    : module === undefined
      ? []
      : [...moduleIdeas(code, fault, module), ...namedModuleIdeas(code, fault, module)];
  const id = isCircle ? "circle" : named ? "renamed" : "module";
  const sentence = named
    ? `\`${named[1]}\` cannot be imported from ${named[3]}.`
    : `There is no module ${module ?? "of this name"}.`;
  return [
    {
      id,
      sentence: ideas[0]?.cause ?? sentence,
      ...placeOf(fault),
      ideas,
      advice: isCircle
        ? "Move what both modules need into a third one."
        : "Import names from where they are defined.",
    },
  ];
}
