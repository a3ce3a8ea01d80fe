import type { CapturedValue } from "@bugstack/event";
import type { CodeIndex } from "../../../code/code-index.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { ValuePlace } from "../../../diagnose/origin/flow.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Investigation } from "../../../investigation.ts";
import { capturedValue, isRecord } from "../contract/captured.ts";
import { originsOf } from "../fault/own-fault.ts";
import { disagreementOf } from "./disagreement.ts";
import type { KeyCase } from "./key-case.ts";
import { entriesOf, isOpen } from "./written-dictionary.ts";

/** With fewer keys than this, dictionaries look alike by chance. */
const FEWEST_KEYS = 3;
/** SDKs send no more keys of a dictionary than this. */
const MOST_SENT = 10;

/**
 * Origins of a dictionary that lacks a key: those to which its way can be followed, else the one place of the project that
 * writes a dictionary with exactly the keys that production held.
 */
export function writersOf(investigation: Investigation, given: KeyCase): readonly Origin[] {
  const origins = originsOf(investigation);
  if (origins.some(({ kind }) => kind === "dropped_member") || given.literal === null) return origins;
  const held = capturedValue(given, given.holder);
  const place = isRecord(held)
    ? (handedOver(investigation.code, given, keysOf(held), given.literal) ??
      writtenWith(investigation.code, keysOf(held), given.literal))
    : null;
  if (!place) return origins;
  const line = startLineOf(place.node);
  const why = `It has the keys that are written at ${place.path}:${line}.`;
  const step = { path: place.path, line, why };
  const written: Origin = { ...step, kind: "dropped_member", score: 0.8, steps: [step], places: [place] };
  return [written, ...origins];
}

/** Whether the dictionary that was read is written with the key in another spelling: no default is to hide that. */
export function isMisspeltByWriter(investigation: Investigation, given: KeyCase): boolean {
  const { literal, index, fault } = given;
  if (literal === null) return false;
  const read = { key: literal, file: fault.file, index };
  return disagreementOf(investigation.code, read, writersOf(investigation, given))?.isSlip ?? false;
}

function keysOf(held: Readonly<Record<string, CapturedValue>>): ReadonlySet<string> {
  return new Set(Object.keys(held));
}

/** `bus.publish("hut.heated", {"hut": hut, "litres": litres})` on the trace: a dictionary of just these keys that was handed over there. */
function handedOver(
  code: CodeIndex,
  { fault: { frames } }: KeyCase,
  held: ReadonlySet<string>,
  key: string,
): ValuePlace | null {
  const places = frames.slice(0, -1).flatMap(({ path, line }) => {
    const file = code.file(path);
    const found = file?.tree.rootNode.descendantsOfType("dictionary") ?? [];
    return found
      .filter((node) => startLineOf(node) <= line && line <= node.endPosition.row + 1 && !isOpen(node))
      .filter((node) => {
        const names = entriesOf(node).map(({ name }) => name);
        return names.length > 0 && names.length === held.size && names.every((name) => held.has(name));
      })
      .map((node): ValuePlace => ({ path, node, members: [{ kind: "key", name: key }] }));
  });
  const [only, ...others] = places;
  return only && others.length === 0 ? only : null;
}

/** Null where no place, or more than one, writes these keys and not the one that is read. */
function writtenWith(code: CodeIndex, held: ReadonlySet<string>, key: string): ValuePlace | null {
  if (held.size < FEWEST_KEYS || held.size >= MOST_SENT || held.has(key)) return null;
  const longest = [...held].toSorted((left, right) => right.length - left.length)[0] ?? "";
  const places = code
    .mentions(longest)
    .filter((path) => path.endsWith(".py") && code.file(path)?.isTest === false)
    .flatMap((path) =>
      (code.file(path)?.tree.rootNode.descendantsOfType(["dictionary", "call"]) ?? [])
        .filter((node) => node.type === "dictionary" || /^dict\(/.test(node.text))
        .filter((node) => {
          const names = entriesOf(node).map(({ name }) => name);
          return !isOpen(node) && new Set(names).size === held.size && names.every((name) => held.has(name));
        })
        .map((node): ValuePlace => ({ path, node, members: [{ kind: "key", name: key }] })),
    );
  return places.length === 1 ? (places[0] ?? null) : null;
}
