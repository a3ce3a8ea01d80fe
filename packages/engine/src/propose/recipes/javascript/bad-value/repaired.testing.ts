import { afterEach } from "vitest";
import { javascriptRecipes } from "../../javascript-recipes.ts";
import type { RaisedAt } from "../investigate.testing.ts";
import { investigateJavascript, patched, patchesOf, requestTo } from "../investigate.testing.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

/** What is known of the crash; closed after the test. */
export async function investigated(...given: Parameters<typeof investigateJavascript>) {
  const found = await investigateJavascript(...given);
  open.push(found);
  return found;
}

/** The changed files after the first patch, and what it is based on; null where nobody knows one. */
export async function repaired(
  files: Readonly<Record<string, string>>,
  error: string,
  raised: readonly RaisedAt[],
  request: ReturnType<typeof requestTo> | null = requestTo("/things"),
): Promise<{ readonly text: string; readonly basis: string } | null> {
  const found = await investigated(files, error, raised, request);
  const [patch] = javascriptRecipes.flatMap((recipe) => patchesOf(recipe, found.investigation));
  if (!patch) return null;
  const paths = [...new Set(patch.edits.map((edit) => edit.path))].toSorted();
  return { text: paths.map((path) => patched(files, patch, path)).join("\n"), basis: patch.basis };
}
