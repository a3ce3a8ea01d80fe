import { expect, it } from "vitest";
import { investigateJavascript, patchesOf } from "../javascript/investigate.testing.ts";
import { usualUseRecipe } from "./index.ts";

it("does not call a function inside of itself, for what its callback does by hand", async () => {
  const source = `export function unique(posts) {
  return new Set(posts.flatMap((post) => post.tags));
}

export function heading(posts) {
  return unique(posts).map((tag) => "#" + tag).join(" ");
}
`;
  const found = await investigateJavascript(
    { "tags.js": source },
    "TypeError: unique(...).map is not a function",
    [{ path: "tags.js", statement: "unique(posts).map", at: "map" }],
  );
  expect(patchesOf(usualUseRecipe, found.investigation)).toEqual([]);
  found.close();
});
