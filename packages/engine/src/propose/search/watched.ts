import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../code/code-index.ts";
import type { PlacedText, WatchedChange, WatchedPlace } from "../../toolchains/rehearsal.ts";
import { withChanges } from "./changed-text.ts";
import { walk } from "./scope.ts";
import { indexOf, type Variant } from "./variants.ts";
import type { Dialect, Insertion } from "./view.ts";

type DialectFor = (file: SourceFile) => Dialect | null;

/** The function that a change is about, so that its calls are told. */
export function watchedSubject(variant: Variant, dialectFor: DialectFor): WatchedPlace {
  const spoken = spokenIn(variant.definition?.node ?? null);
  return { ...variant.subject, watched: placed(variant, dialectFor), spoken };
}

const MOST_SPOKEN = 4;
const GREATEST = 1_000_000;
const LONGEST_TEXT = 12;

function spokenIn(definition: Node | null): WatchedPlace["spoken"] {
  const nodes = definition ? [...walk(definition)] : [];
  const numbers = nodes
    .filter(({ type, childCount }) => /^(?:number|integer)$/.test(type) && childCount === 0)
    .map(({ text }) => Number(text))
    .filter((value) => Number.isSafeInteger(value) && value > 2 && value <= GREATEST);
  const texts = nodes
    .filter(({ type }) => /^string_(?:fragment|content)$/.test(type))
    .map(({ text }) => text)
    .filter((text) => text.length <= LONGEST_TEXT && !text.includes("\\"));
  return {
    numbers: [...new Set(numbers)].slice(0, MOST_SPOKEN),
    texts: [...new Set(texts)].slice(0, MOST_SPOKEN),
  };
}

/** A change with what makes the function that it is about tell of its calls. */
export function watchedChange(variant: Variant, dialectFor: DialectFor): WatchedChange {
  const { change, file, idea } = variant;
  const { path, start, end, text } = change;
  if (change.setting !== undefined)
    return { ...change, watched: [...placed(variant, dialectFor), { path, start, end, text }] };
  const watch = insertionsOf(variant, dialectFor).map(({ at, text: own }) => ({
    start: at,
    end: at,
    text: own,
  }));
  const [from, to] = [indexOf(file, start), indexOf(file, end)];
  // What stands at the end of the function stands behind what a change has added there.
  const whole = withChanges(file.text, from, to, [...watch.slice(0, 1), ...idea.changes, ...watch.slice(1)]);
  return { ...change, watched: whole === null ? null : [{ path, start, end, text: whole }] };
}

function insertionsOf({ definition }: Variant, dialectFor: DialectFor): readonly Insertion[] {
  return (definition && dialectFor(definition.file)?.watch(definition.node)) ?? [];
}

function placed(variant: Variant, dialectFor: DialectFor): readonly PlacedText[] {
  const file = variant.definition?.file;
  if (!file) return [];
  return insertionsOf(variant, dialectFor).map(({ at, text }) => {
    const start = file.byteOffset(at);
    return { path: file.path, start, end: start, text };
  });
}
