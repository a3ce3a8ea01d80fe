import type { Ledger, Making, Word } from "./ledger.ts";
import { isIdle, isMappedFrom } from "./partner.ts";
import { blockOf, isInside, readOfRecord } from "./record.ts";
import { shareThing } from "./things.ts";
import type { Unmet } from "./unmet.ts";

/**
 * The makers of a record that cannot be followed, by what they have in common with it: all parts but one of those that have
 * the name, or the other parts that are read of it. Null where none is known, or the name is made somewhere.
 */
export function makersByParts(ledger: Ledger, word: Word): Pick<Unmet, "lacking" | "by"> | null {
  const made = (ledger.makesOf.get(word.name) ?? []).filter(({ file }) => !file.isTest);
  const ours = ledger.makings.filter(
    (making) =>
      !making.file.isTest &&
      making.words.length > 0 &&
      making.words.every(({ name }) => name !== word.name) &&
      !isInside(word, making) &&
      // Who reads a record in a function and makes another one there has not made what it reads.
      !(
        making.kind === "literal" &&
        making.file === word.file &&
        blockOf(making.node) === blockOf(word.node)
      ),
  );
  const full = ledger.makings.filter(
    ({ file, words }) => !file.isTest && words.some(({ name }) => name === word.name),
  );
  const twins = ours.filter(
    (making) =>
      making.kind === "literal" &&
      !making.isOpen &&
      full.some((one) => isTwin(ledger, making, one, word.name)),
  );
  if (twins.length > 0) return { lacking: twins, by: "twin" };
  const isMadeHere = word.things.length === 0 || made.some(({ things }) => shareThing(things, word.things));
  if (made.length > 0 && isMadeHere) return null;
  const read = readOfRecord(ledger, word);
  const ranked = ours
    .filter(({ isOpen }) => !isOpen)
    .map((making) => ({
      making,
      common: making.words.filter(({ name }) => read.has(name)).length,
      isNamed: shareThing(making.things, word.things),
    }))
    .filter(
      ({ making, common, isNamed }) =>
        isNamed ||
        common > 1 ||
        (common > 0 && making.words.some(({ name }) => isMappedFrom(word, making.words, name))),
    );
  // A name that other things have is asked of this one by whoever takes it for them.
  if (made.length > 0 && !ranked.some(({ isNamed }) => isNamed)) return null;
  const named = ranked.some(({ isNamed }) => isNamed) ? ranked.filter(({ isNamed }) => isNamed) : ranked;
  const most = Math.max(0, ...named.map(({ common }) => common));
  const lacking = named.filter(({ common }) => common === most).map(({ making }) => making);
  return lacking.length > 0 ? { lacking, by: most > 0 ? "parts" : "name" } : null;
}

/** Whether two literals have the same parts, but for the name and one that nobody reads. */
function isTwin(ledger: Ledger, lacking: Making, full: Making, name: string): boolean {
  const own = new Set(lacking.words.map((word) => word.name));
  const theirs = new Set(full.words.map((word) => word.name));
  const [rest, ...more] = [...own].filter((one) => !theirs.has(one));
  const missing = [...theirs].filter((one) => !own.has(one));
  return (
    rest !== undefined &&
    more.length === 0 &&
    missing.length === 1 &&
    missing[0] === name &&
    own.size > 1 &&
    isIdle(ledger, rest, lacking.words)
  );
}
