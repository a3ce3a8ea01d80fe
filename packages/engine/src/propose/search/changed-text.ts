import type { SourceFile } from "../../code/code-index.ts";
import type { FunctionChange } from "../../toolchains/rehearsal.ts";
import type { TextChange } from "./idea.ts";
import type { Insertion } from "./view.ts";

/** A part of a file's text with changes made, those of one place in their order; null where they overlap. */
export function withChanges(
  whole: string,
  start: number,
  end: number,
  changes: readonly TextChange[],
): string | null {
  let text = "";
  let position = start;
  for (const change of changes.toSorted((left, right) => left.start - right.start)) {
    if (change.start < position) return null;
    text += whole.slice(position, change.start) + change.text;
    position = change.end;
  }
  return text + whole.slice(position, end);
}

/** What is screened instead, and what the code as it is would be; nothing where there are no loops to guard. */
export function guardsIn(
  file: SourceFile,
  start: number,
  end: number,
  changes: readonly TextChange[],
  loops: readonly (readonly Insertion[])[],
): Pick<FunctionChange, "guarded" | "guardedOriginal"> {
  const guarded = withGuards(file.text, start, end, changes, loops);
  if (guarded === null) return {};
  const guardedOriginal = guardedAsItIs(file, start, end, loops);
  return guardedOriginal === null ? { guarded } : { guarded, guardedOriginal };
}

/** By the guards of a function: all its changes ask for the same. */
const originals = new WeakMap<readonly (readonly Insertion[])[], Map<string, string | null>>();

function guardedAsItIs(
  file: SourceFile,
  start: number,
  end: number,
  loops: readonly (readonly Insertion[])[],
): string | null {
  const own = originals.get(loops) ?? new Map<string, string | null>();
  originals.set(loops, own);
  const key = `${start}:${end}`;
  const known = own.get(key);
  if (known !== undefined) return known;
  const made = withGuards(file.text, start, end, [], loops);
  own.set(key, made);
  return made;
}

/** The same with guards in all loops that the changes leave as they are; null where there are none. */
function withGuards(
  whole: string,
  start: number,
  end: number,
  changes: readonly TextChange[],
  loops: readonly (readonly Insertion[])[],
): string | null {
  const guards = loops
    .filter((own) => own.every(({ at }) => changes.every((change) => at <= change.start || at >= change.end)))
    .flat()
    .map(({ at, text }) => ({ start: at, end: at, text }));
  return guards.length > 0 ? withChanges(whole, start, end, [...guards, ...changes]) : null;
}
