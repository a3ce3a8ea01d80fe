import { posix } from "node:path";
import type { CapturedValue } from "@bugstack/event";
import { field, plainString } from "../../../code/nodes.ts";
import { javascriptLiteral } from "../literal.ts";
import type { JavascriptProject } from "../project.ts";
import { literalText } from "../sample-calls.ts";
import type { Shape } from "../shape.ts";

interface Sample {
  readonly keys: ReadonlySet<string>;
  readonly text: string;
}

const MOST_SAMPLES = 300;
const MOST_FOUND = 6;
const MOST_FILES = 8;
const LARGEST_FILE = 200_000;
const LONGEST = 1_500;
const known = new WeakMap<JavascriptProject, readonly Sample[]>();

/**
 * Records that tests, sources and data files write out with most of the members that a shape asks for, the nearest first:
 * the code that reads a member by a wrong name is what is looked for.
 */
export function sampleObjects(project: JavascriptProject, shape: Shape): string[] {
  const names = shape.kind === "object" ? Object.keys(shape.members) : [];
  const found = samplesOf(project)
    .map(({ keys, text }) => ({ text, count: names.filter((name) => keys.has(name)).length }))
    .filter(({ count }) => count > 0 && count >= names.length / 2)
    .toSorted((left, right) => right.count - left.count);
  return [...new Set(found.map(({ text }) => text))].slice(0, MOST_FOUND);
}

function samplesOf(project: JavascriptProject): readonly Sample[] {
  const made = known.get(project);
  if (made) return made;
  const found: Sample[] = [];
  for (const file of [...project.testFiles, ...project.files]) {
    for (const node of file.tree.rootNode.descendantsOfType("object")) {
      if (found.length >= MOST_SAMPLES) break;
      const text = literalText(node);
      const keys = node.namedChildren.flatMap((child) =>
        child.type === "pair" ? (field(child, "key")?.text ?? []) : child.text,
      );
      if (text !== null && keys.length > 0) found.push({ keys: new Set(keys), text });
    }
  }
  found.push(...recordsOfFiles(project));
  known.set(project, found);
  return found;
}

/** Records of the JSON files that the project's code names. */
function recordsOfFiles(project: JavascriptProject): Sample[] {
  const paths = new Set(
    [...project.testFiles, ...project.files].flatMap((file) =>
      file.text.includes(".json")
        ? file.tree.rootNode.descendantsOfType("string").flatMap((node) => {
            const text = plainString(node);
            if (!text || !/^[\w./-]+\.json$/.test(text)) return [];
            return [
              posix.normalize(text),
              posix.join(posix.dirname(file.path), text),
              posix.join(project.detection.root, text),
            ];
          })
        : [],
    ),
  );
  return [...paths]
    .filter(
      (path) =>
        !path.startsWith("..") &&
        !path.startsWith("/") &&
        !/(?:^|\/)(?:package(?:-lock)?|tsconfig[\w.]*)\.json$/.test(path),
    )
    .slice(0, MOST_FILES * 3)
    .flatMap((path) => recordsIn(project.readText(path)))
    .slice(0, MOST_SAMPLES);
}

function recordsIn(text: string | null): Sample[] {
  if (text === null || text.length > LARGEST_FILE) return [];
  let whole: CapturedValue;
  try {
    whole = JSON.parse(text);
  } catch {
    return []; // No data of the project.
  }
  const found: Sample[] = [];
  const open: CapturedValue[] = [whole];
  for (let at = 0; at < open.length && at < 2_000; at++) {
    const value = open[at] ?? null;
    if (value === null || typeof value !== "object") continue;
    open.push(...(Array.isArray(value) ? value : Object.values(value)));
    if (Array.isArray(value)) continue;
    const written = javascriptLiteral(value);
    if (written.length <= LONGEST) found.push({ keys: new Set(Object.keys(value)), text: written });
  }
  return found;
}
