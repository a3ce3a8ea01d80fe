import type { Investigation } from "../../../investigation.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { loadingRecipe } from "../javascript/loading-recipe.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { movedModule } from "./moved-module.ts";

const guide = shortGuide({
  slug: "missing-module",
  title: "Fix Cannot find module of a file of the project in Node.js",
  summary:
    "This error occurs when a module is imported by a path at which there is no file: the ending is missing in an ES module, the file was moved or renamed, or its name is written with other capitals than on the disk of the developer.",
  trace: [
    [
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find module '/srv/app/formats/html' imported from /srv/app/renderers.js",
      "An ES module is imported without the ending of its file.",
    ],
    [
      "Error: Cannot find module './Mailer'",
      "No file has this name; a disk that does not tell capitals apart hides it.",
    ],
  ],
  causes: [
    [
      "ending",
      "No ending",
      "`require` tries endings, `import` does not.",
      'await import(new URL("formats/html", import.meta.url));',
    ],
    [
      "moved",
      "A moved file",
      "One of the files that import it was forgotten.",
      'require(join(root, "tax"));',
    ],
  ],
  fix: [
    "Import the file by its path.",
    'await import(new URL("formats/html", import.meta.url));',
    'await import(new URL("formats/html.js", import.meta.url));',
  ],
  testing: ["Load what is loaded on demand.", 'assert.equal(typeof (await rendererOf("html")), "function");'],
  questions: [["Why does it work on my machine?", "Its disk takes small letters and capitals for the same."]],
});

function ideaOf(investigation: Investigation): Idea | null {
  const moved = movedModule(investigation);
  if (!moved) return null;
  return {
    ...moved,
    edits: moved.edits.map((edit) => ({ ...edit, part: "fix" })),
    basis: "standard" as const,
    expectation: NO_ERROR,
    name: "module_is_found",
    sentence: "The module is found",
  };
}

/** A file of the project that is imported by a path at which it does not lie. */
export const missingModuleRecipe = loadingRecipe({
  guide,
  cause: "moved:0",
  advice: "Import a file by the path at which it lies, with its ending in an ES module.",
  ideaOf,
});
