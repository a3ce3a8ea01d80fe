import { type ShortGuide, shortGuide } from "../javascript/short-guide.ts";
import type { Guide } from "../recipe.ts";

/** The page of a small family of Python. */
export function pythonGuide(given: ShortGuide): Guide {
  const guide = shortGuide(given);
  return {
    ...guide,
    frameworks: ["FastAPI", "Flask", "Django"],
    fix: { ...guide.fix, language: "python" },
    testing: { ...guide.testing, language: "python" },
  };
}
