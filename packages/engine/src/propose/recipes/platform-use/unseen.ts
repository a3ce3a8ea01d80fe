import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import { plainString, startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { loadingRecipe } from "../javascript/loading-recipe.ts";
import { shortGuide } from "../javascript/short-guide.ts";
import { replaceNode } from "../javascript/statements.ts";
import { unwaitedIdeas } from "../unanswered-handler/index.ts";
import { jsonAttributes } from "./modules.ts";

const guide = shortGuide({
  slug: "platform-refusal",
  title: "Fix Missing parameter name (Express 5) and needs an import attribute of type: json",
  summary:
    "These errors occur while the program is loaded, and no line of yours is on the stack: a path is written as Express 4 took it, or a module imports JSON without saying so. The message names the path or the file; look for where it is written.",
  trace: [
    [
      "TypeError: Missing parameter name at index 1: *; visit https://git.new/pathToRegexpError for info",
      "The path stands in the message.",
    ],
  ],
  causes: [
    [
      "path",
      "A path of Express 4",
      "`*` and `?` have another form since Express 5.",
      'app.all("*", notFound)',
    ],
    ["json", "An import of JSON", "It has to say its type.", 'import rates from "./rates.json";'],
  ],
  fix: ["Write it in the new form.", 'app.all("*", notFound)', 'app.all("/{*splat}", notFound)'],
  testing: ["Load the application.", 'await import("../src/app.ts");'],
  questions: [["Why did it work before?", "Express 4 and older versions of Node took it."]],
});

interface Found {
  readonly file: SourceFile;
  readonly node: Node;
  readonly edits: readonly Edit[];
}

const known = new WeakMap<Investigation, Idea | null>();

function ideaOf(investigation: Investigation): Idea | null {
  const found = known.get(investigation);
  if (found !== undefined) return found;
  const made = makeIdea(investigation);
  known.set(investigation, made);
  return made;
}

function makeIdea(investigation: Investigation): Idea | null {
  const { code, event } = investigation;
  const said = event?.exceptions.at(-1)?.value ?? "";
  if (/^Context is not finalized/.test(said)) return unwaitedIdeas(investigation)[0] ?? null;
  const files = (text: string) =>
    code.mentions(text).flatMap((path) => {
      const file = code.file(path);
      return file && !file.isTest && file.language !== "python" ? [file] : [];
    });
  if (/needs an import attribute of "?type: "?json"?/.test(said)) {
    const found = files(".json").flatMap((file): Found[] => {
      const edits = jsonAttributes(file);
      return edits.length > 0 ? [{ file, node: file.tree.rootNode, edits }] : [];
    });
    return ideaFrom(found, "JSON is imported without saying so.", "Says that it is JSON.");
  }
  const path =
    /^(?:Missing parameter name|Unexpected \S+) at (?:index )?\d+: (.+?); visit https:\/\/git\.new\/pathToRegexpError/.exec(
      said,
    )?.[1];
  if (path === undefined) return null;
  const written = asExpress5(path);
  const all = files(path);
  if (written === null || all.some(({ text }) => /\bparams\[["']?0/.test(text))) return null;
  const found = all.flatMap((file) =>
    file.tree.rootNode
      .descendantsOfType("string")
      .filter((node) => plainString(node) === path && node.parent?.type === "arguments")
      .map((node): Found => {
        const quote = node.text.charAt(0);
        return { file, node, edits: [replaceNode(file, node, `${quote}${written}${quote}`)] };
      }),
  );
  return ideaFrom(
    found,
    `"${path}" is written as Express 4 took it.`,
    `Writes it as "${written}", which means the same since Express 5.`,
  );
}

/** The same path for Express 5; null where it holds more than a star at its end and parameters that may be missing. */
function asExpress5(path: string): string | null {
  const written = path
    .replace(/^\/?\*$/, "/{*splat}")
    .replace(/\/\*$/, "/*splat")
    .replace(/\/:(\w+)\?/g, "{/:$1}");
  return written === path || /[?()+]|\*(?!\w)/.test(written) ? null : written;
}

function ideaFrom(found: readonly Found[], cause: string, explanation: string): Idea | null {
  const [first] = found;
  if (!first) return null;
  return {
    name: "program_is_loaded",
    sentence: "The program is loaded",
    cause,
    explanation,
    edits: found.flatMap(({ edits }) =>
      edits.map((edit) => ({ ...edit, part: "fix" as const, together: "load" })),
    ),
    basis: "standard",
    expectation: NO_ERROR,
    place: { path: first.file.path, line: startLineOf(first.node) },
  };
}

/** What the platform refuses while a program is loaded, with no line of the program on the trace. */
export const platformRefusalRecipe = loadingRecipe({
  guide,
  cause: "load",
  advice: "Load the application in a test.",
  ideaOf,
});
