import { createHash } from "node:crypto";
import type { NewTest } from "../reproduce/scenario.ts";
import type { Candidate, CandidateEdit, Obligation } from "./candidate.ts";
import { contradictedTolerance } from "./house/said-tolerance.ts";
import type { ProposalRequest, Proposer } from "./proposer.ts";
import { recipePatches } from "./recipe-patches.ts";
import type { Patch, Recipe } from "./recipes/recipe.ts";

/** The proposer that asks the recipes, the surest one first. A cause that is not in the code yields nothing. */
export function createRecipeProposer(recipes: readonly Recipe[]): Proposer {
  return {
    name: "recipes",
    async *propose(request) {
      const seen = new Set<string>();
      for (const { recipe, patch } of recipePatches(recipes, request.investigation)) {
        if (request.signal.aborted) return;
        const candidate = candidateOf(recipe, patch, request);
        if (candidate.edits.length === 0 || seen.has(candidate.id)) continue;
        // What the code says of itself goes before what other places do.
        if (contradictedTolerance(request.investigation, candidate.edits) !== null) continue;
        seen.add(candidate.id);
        yield candidate;
      }
    },
  };
}

function candidateOf(recipe: Recipe, patch: Patch, { reproduction }: ProposalRequest): Candidate {
  const { scenarios, ...rest } = patch;
  const rendered = reproduction.render(scenarios);
  const { test } = reproduction;
  // The gate asks for the very test that failed; another recipe than the first names its own otherwise.
  const isShown =
    rendered === null ||
    patch.obligations.length > 0 ||
    test === null ||
    test.cases.some((item) => rendered.cases.some((own) => own.name === item.name));
  const tests = [(isShown ? rendered : test) ?? test].filter((one) => one !== null);
  const obligations = patch.obligations.flatMap((obligation) => proved(obligation, tests));
  const kept = new Set(["fix", ...obligations.map((obligation) => obligation.id)]);
  // A duty that no test can show is not taken on.
  const edits = patch.edits.filter((edit) => kept.has(edit.part));
  return {
    ...rest,
    id: idOf(recipe.slug, edits),
    proposer: "recipes",
    recipe: recipe.slug,
    edits,
    tests,
    obligations,
  };
}

function proved(obligation: Obligation, tests: readonly NewTest[]): Obligation[] {
  const names = tests
    .flatMap((test) => test.cases)
    .filter((item) => item.proves === obligation.id)
    .map((item) => item.name);
  return names.length > 0 ? [{ ...obligation, provedBy: names }] : [];
}

/** Equal for the same recipe and edits, whatever their order. */
function idOf(recipe: string, edits: readonly CandidateEdit[]): string {
  const parts = edits
    .map((edit) => [edit.path, edit.start, edit.end, edit.replacement])
    .toSorted((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1));
  return createHash("sha256")
    .update(JSON.stringify([recipe, parts]))
    .digest("hex")
    .slice(0, 32);
}
