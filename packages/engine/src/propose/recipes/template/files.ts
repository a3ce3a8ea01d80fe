import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Edit } from "../../../code/edit.ts";
import { decodeSource, readSource } from "../../../code/source-text.ts";

const KINDS = /\.(?:html?|jinja2?|j2|txt|xml|md|svg|eml|tpl|mjml)$/i;
const FOREIGN = /^\.|^(?:node_modules|site-packages|dist|build|venv|__pycache__|vendor|static|staticfiles)$/;
/** Folders that hold templates, by the custom of the frameworks. */
const HOMES = /(?:^|\/)(?:\w*templates?|jinja2|emails|mails|views|pages)\//;
const MOST = { files: 400, folders: 600, depth: 10, bytes: 200_000 } as const;

/** A template of Jinja or Django that stands in the tree. */
export interface TemplateFile {
  readonly path: string;
  /** How the code names it: the path below its folder of templates. */
  readonly name: string;
  readonly text: string;
}

const known = new Map<string, readonly TemplateFile[]>();

/** The templates of a tree, within limits; links are not followed. */
export function templateFilesOf(directory: string): readonly TemplateFile[] {
  const kept = known.get(directory);
  if (kept) return kept;
  const found: TemplateFile[] = [];
  const pending = [{ path: "", depth: 0 }];
  let folders: number = MOST.folders;
  for (let next = pending.shift(); next && folders > 0 && found.length < MOST.files; next = pending.shift()) {
    folders -= 1;
    for (const entry of entriesOf(join(directory, next.path))) {
      if (FOREIGN.test(entry.name)) continue;
      const path = next.path === "" ? entry.name : `${next.path}/${entry.name}`;
      if (entry.isDirectory() && next.depth < MOST.depth) pending.push({ path, depth: next.depth + 1 });
      const home = entry.isFile() && KINDS.test(entry.name) ? HOMES.exec(path) : null;
      if (!home || found.length >= MOST.files) continue;
      const bytes = readSource(directory, path);
      const text = bytes && bytes.length <= MOST.bytes ? decodeSource(bytes)?.text : null;
      if (text != null) found.push({ path, text, name: path.slice(home.index + home[0].length) });
    }
  }
  // One investigation asks several times; another tree is another error.
  known.clear();
  known.set(directory, found);
  return found;
}

function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** A change of a template, from indexes in its text. */
export function templateEdit(
  { path, text }: TemplateFile,
  start: number,
  end: number,
  written: string,
): Edit {
  return {
    path,
    start: Buffer.byteLength(text.slice(0, start)),
    end: Buffer.byteLength(text.slice(0, end)),
    replacement: written,
  };
}
