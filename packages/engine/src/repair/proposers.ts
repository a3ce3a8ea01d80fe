import type { ProposerName } from "../propose/candidate.ts";
import type { Proposer } from "../propose/proposer.ts";
import { createRecipeProposer } from "../propose/recipe-proposer.ts";
import { recipes } from "../propose/recipes/index.ts";
import { createSearchProposer } from "../propose/search/search-proposer.ts";

const PROPOSERS: Readonly<Partial<Record<ProposerName, () => Proposer>>> = {
  recipes: () => createRecipeProposer(recipes),
  search: createSearchProposer,
};

/** The proposers that were asked for, in that order, and the names of those that this build does not have. */
export function proposersFor(names: readonly ProposerName[]): {
  readonly known: readonly Proposer[];
  readonly missing: readonly ProposerName[];
} {
  return {
    known: names.flatMap((name) => PROPOSERS[name]?.() ?? []),
    missing: names.filter((name) => PROPOSERS[name] === undefined),
  };
}
