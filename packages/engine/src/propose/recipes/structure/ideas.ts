import type { Investigation } from "../../../investigation.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import type { Idea } from "../javascript/idea.ts";
import { argumentGuesses } from "./arguments.ts";
import { awaitGuesses } from "./awaits.ts";
import { bindGuesses } from "./bindings.ts";
import { conversionGuesses } from "./conversions.ts";
import { defaultGuesses } from "./defaults.ts";
import { importGuesses } from "./imports.ts";
import { lookupGuesses } from "./lookups.ts";
import { nameGuesses } from "./names.ts";
import { returnGuesses } from "./returns.ts";
import { type Builder, type Guess, SURE, sceneOf } from "./scene.ts";
import { shapeGuesses } from "./shapes.ts";
import { startGuesses } from "./starts.ts";

const BUILDERS: readonly Builder[] = [
  returnGuesses,
  awaitGuesses,
  bindGuesses,
  startGuesses,
  importGuesses,
  nameGuesses,
  shapeGuesses,
  conversionGuesses,
  lookupGuesses,
  defaultGuesses,
  argumentGuesses,
];

/** Changes for a wrong value by the way that it took, the surest first: those that go before all others, and the rest. */
export function structureIdeas(
  investigation: Investigation,
  fault: JavascriptFault,
): { readonly sure: readonly Idea[]; readonly other: readonly Idea[] } {
  const scene = sceneOf(investigation, fault);
  if (!scene) return { sure: [], other: [] };
  const found = BUILDERS.flatMap((build): readonly Guess[] => build(scene)).toSorted(
    (left, right) => right.strength - left.strength,
  );
  return {
    sure: found.filter(({ strength }) => strength >= SURE).map(({ idea }) => idea),
    other: found.filter(({ strength }) => strength < SURE).map(({ idea }) => idea),
  };
}
