import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CanonicalEvent, type CapturedValue, readTrace } from "@bugstack/event";
import { createCodeIndex } from "../../../code/create-code-index.ts";
import { applyEdits } from "../../../code/edit.ts";
import { answeredBy } from "../../../diagnose/answered-by.ts";
import { mapFrames } from "../../../diagnose/map-frames.ts";
import type { Investigation } from "../../../investigation.ts";
import type { Patch, Recipe } from "../recipe.ts";

/** Where an error arose: a line of a file that holds this text, at the last place in it of `column`. */
export interface RaisedAt {
  readonly path: string;
  readonly statement: string;
  /** Text in the statement at which V8 points; its beginning where absent. */
  readonly at?: string;
  readonly function?: string;
}

/** A small project with its error, as a recipe sees it; one that shows no line of it where `raised` is empty. */
export async function investigateJavascript(
  files: Readonly<Record<string, string>>,
  error: string,
  raised: readonly RaisedAt[],
  request: CanonicalEvent["request"] = null,
  locals: Readonly<Record<string, CapturedValue>> | null = null,
): Promise<{ readonly investigation: Investigation; close(): void }> {
  const directory = mkdtempSync(join(tmpdir(), "javascript-recipe-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true });
    writeFileSync(join(directory, path), text);
  }
  const lines = raised.map(({ path, statement, at, function: name }) => {
    const all = (files[path] ?? "").split("\n");
    const index = all.findIndex((text) => text.includes(statement));
    if (index < 0) throw new Error(`No line with ${statement} in ${path}`);
    const column = (all[index] ?? "").indexOf(statement) + (at ? statement.lastIndexOf(at) : 0) + 1;
    const place = `/srv/app/${path}:${index + 1}:${column}`;
    return name ? `    at ${name} (${place})` : `    at ${place}`;
  });
  // An error of the event loop shows no line; whoever pastes one has nothing but its text.
  const read = readTrace(`${error}\n${lines.join("\n") || "    at /srv/app/none.js:1:1"}`);
  const event: CanonicalEvent = {
    ...read,
    exceptions: read.exceptions.map((exception) => ({
      ...exception,
      frames: (raised.length > 0 ? exception.frames : []).map((frame, index) =>
        locals && index === exception.frames.length - 1 ? { ...frame, locals } : frame,
      ),
    })),
    kind: "error",
    platform: "node",
    request,
    responseStatus: 500,
  };
  const tree = { directory, origin: null };
  const code = await createCodeIndex(tree);
  const frames = raised.length > 0 ? mapFrames(event, code) : answeredBy(event, code);
  return {
    investigation: { event, signature: null, tree, code, frames, detection: null },
    close() {
      code.dispose();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

export function patchesOf(recipe: Recipe, investigation: Investigation): readonly Patch[] {
  const recognition = recipe.recognise(investigation);
  return recognition
    ? recipe.causes(investigation, recognition).flatMap((cause) => recipe.patches(investigation, cause))
    : [];
}

/** A file after the edits of a patch. */
export function patched(files: Readonly<Record<string, string>>, patch: Patch, path: string): string {
  const own = patch.edits.filter((edit) => edit.path === path);
  return Buffer.from(applyEdits(Buffer.from(files[path] ?? ""), own)).toString();
}

export function requestTo(path: string, route: string | null = null): NonNullable<CanonicalEvent["request"]> {
  return { method: "GET", url: null, path, route, query: [], headers: [], cookies: {}, body: null };
}
