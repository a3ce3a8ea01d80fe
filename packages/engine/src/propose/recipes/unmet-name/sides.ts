import type { Edit } from "../../../code/edit.ts";
import type { Ledger, Making, Word } from "./ledger.ts";
import { isMappedFrom, type Partner } from "./partner.ts";
import { renamedMaking, renamedWord } from "./renames.ts";
import { shareThing } from "./things.ts";
import type { Unmet } from "./unmet.ts";
import { isReadAsList } from "./use.ts";

/** Which side of two names is changed, with all its places. */
export interface Side {
  readonly changes: "reader" | "maker";
  readonly edits: readonly Edit[];
  /** Where the first is. */
  readonly at: Word;
}

/** The side that stands against the rest of the program; the reader where nothing tells. */
export function sideOf(ledger: Ledger, unmet: Unmet, partner: Partner): Side | null {
  const { word } = unmet;
  // `firstName: row.first_name` is a mapper between the two: each name is right on its side, and what is read is not mapped.
  const mapped = (ledger.makesOf.get(word.name) ?? []).filter(({ file }) => !file.isTest);
  if (isMappedFrom({ ...word, name: partner.name }, mapped, word.name)) return null;
  const reads = readsToChange(ledger, word);
  const makes = partner.makings.flatMap(({ words }) => words.filter(({ name }) => name === partner.name));
  const isOurs =
    partner.makings.length > 0 &&
    partner.makings.every(({ kind, file }) => kind === "literal" && !file.isTest);
  const against = isOurs && speaksForRead(ledger, unmet, partner, reads);
  const side = (changes: Side["changes"], words: readonly Word[], name: string): Side | null => {
    const edits = words.map((one) =>
      changes === "maker" ? renamedMaking(one, name, isReadAsList(word)) : renamedWord(one, name),
    );
    const [at] = words;
    return at && edits.every((edit) => edit !== null) ? { changes, edits, at } : null;
  };
  return against ? side("maker", makes, word.name) : side("reader", reads, partner.name);
}

function speaksForRead(
  ledger: Ledger,
  { word, lacking }: Unmet,
  partner: Partner,
  reads: readonly Word[],
): boolean {
  const declared = (name: string) =>
    ledger.makings.some(
      (making) =>
        making.kind !== "literal" &&
        making.words.some((made) => made.name === name) &&
        (shareThing(making.things, word.things) ||
          lacking.some(({ things }) => shareThing(making.things, things)) ||
          coversAll(making, partner.makings, partner.name)),
    );
  const [typedX, typedY] = [declared(word.name), declared(partner.name)];
  if (typedX !== typedY) return typedX;
  const read = ledger.readsOf.get(partner.name) ?? [];
  const readElsewhere = read.filter(({ file }) => !file.isTest).length;
  const made = ledger.makesOf.get(word.name) ?? [];
  const madeElsewhere = made.filter(({ file }) => !file.isTest).length;
  if (readElsewhere > 0 !== madeElsewhere > 0) return madeElsewhere > 0;
  const tests = (words: readonly Word[]) => words.filter(({ file }) => file.isTest).length;
  const [testsX, testsY] = [
    tests(made) + tests(ledger.readsOf.get(word.name) ?? []),
    tests(read) + tests(ledger.makesOf.get(partner.name) ?? []),
  ];
  if (testsX > 0 !== testsY > 0) return testsX > 0;
  const makes = partner.makings.length;
  return reads.length > makes;
}

/** Whether a type has all the other names of a literal: the literal is one of it, whatever it is called. */
function coversAll(making: Making, literals: readonly Making[], but: string): boolean {
  return literals.some(({ words }) => {
    const others = words.filter(({ name }) => name !== but);
    return others.length > 1 && others.every(({ name }) => making.words.some((one) => one.name === name));
  });
}

/** The read itself and the others of such a record under the same name. */
export function readsToChange(ledger: Ledger, word: Word): Word[] {
  const others = (ledger.readsOf.get(word.name) ?? []).filter(
    (read) =>
      read !== word &&
      !read.file.isTest &&
      (shareThing(read.things, word.things) ||
        (read.file === word.file && read.whole !== null && read.whole.text === word.whole?.text)),
  );
  return [word, ...others];
}
