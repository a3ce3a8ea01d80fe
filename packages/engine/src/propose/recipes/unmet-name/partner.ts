import { plainString } from "../../../code/nodes.ts";
import { likelyName } from "../../house/name-likeness.ts";
import { wordsOfName } from "../../house/words.ts";
import { isOfLanguage } from "./language-names.ts";
import type { Ledger, Making, Word } from "./ledger.ts";
import { blockOf, objectOf } from "./record.ts";
import type { Unmet } from "./unmet.ts";
import { fits, hasMethods, isCalled, kindOf, partsOf, partsReadOf, useOf } from "./use.ts";

/** The name under which the missing part is made. */
export interface Partner {
  readonly name: string;
  /** It is written nearly so; it alone has the parts that are read of it; nobody else reads it; it is the likeliest of several. */
  readonly by: "spelling" | "structure" | "elimination" | "likeness";
  /** The makings that have it. */
  readonly makings: readonly Making[];
}

/** What is made and not read that can be the part that is read and not made; null where that is none or several. */
export function partnerOf(ledger: Ledger, unmet: Unmet): Partner | null {
  const { word, lacking } = unmet;
  const made = lacking.flatMap(({ words }) => words);
  // What others that have the name have as well is another thing.
  const beside = new Set(fullOf(ledger, unmet).flatMap(({ words }) => words.map(({ name }) => name)));
  const all = [...new Set(made.map(({ name }) => name))].filter(
    (name) => !/^(?:constructor|__\w+__)$/.test(name) && !beside.has(name),
  );
  const isBorne = (name: string) => made.some((one) => one.name === name && fits(useOf(word), one));
  const partner = (name: string, by: Partner["by"]): Partner => ({
    name,
    by,
    makings: lacking.filter(({ words }) => words.some((one) => one.name === name)),
  });
  const near = likelyName(word.name, all);
  const isFree = (name: string) => isBorne(name) && !isReadBeside(ledger, word, name);
  if (near?.by === "spelling" && isFree(near.name)) return partner(near.name, "spelling");
  // A short form of one of its words: `qty` for `quantity`.
  const isShort = near?.by === "words" && wordsOfName(near.name).length === wordsOfName(word.name).length;
  if (near && isShort && isFree(near.name)) return partner(near.name, "spelling");
  const formed = all.filter((name) => isFree(name) && isFormed(word, made, name));
  if (formed[0] !== undefined && formed.length === 1) return partner(formed[0], "structure");
  const mapped = all.filter((name) => isFree(name) && isMappedFrom(word, made, name));
  if (mapped[0] !== undefined && mapped.length === 1) return partner(mapped[0], "structure");
  const able = all.filter(
    (name) => isBorne(name) && made.some((one) => one.name === name && hasMethods(word, one.value) === true),
  );
  if (able[0] !== undefined && able.length === 1) return partner(able[0], "structure");
  const idle = all.filter((name) => isBorne(name) && isIdle(ledger, name, made));
  const [only, ...others] = idle;
  const missing = missingBeside(ledger, unmet);
  const isKnown = lacking.some(
    ({ words }) => words.length === 1 || words.some(({ name }) => unmet.read.has(name)),
  );
  if (only !== undefined && others.length === 0 && missing.length <= 1 && isKnown)
    return partner(only, "elimination");
  const alike = all.filter((name) => isFree(name) && isUsedAlike(ledger, word, name));
  if (alike[0] !== undefined && alike.length === 1 && missing.length <= 1)
    return partner(alike[0], "elimination");
  const likely = likelyName(word.name, idle);
  const isOther = missing.some((name) => name !== word.name && likelyName(name, idle)?.name === likely?.name);
  if (likely && likely.by !== "overlap" && !isOther) return partner(likely.name, "likeness");
  const own = all.filter((name) => isFree(name) && !unmet.read.has(name));
  if (
    own[0] !== undefined &&
    own.length === 1 &&
    missing.length <= 1 &&
    isKnown &&
    likelyName(word.name, own)
  )
    return partner(own[0], "likeness");
  return null;
}

/** Makings like those that lack the name, which have it: of the same thing, or with two parts in common. */
function fullOf(ledger: Ledger, { word, lacking }: Unmet): Making[] {
  return ledger.makings.filter(
    (making) =>
      making.words.some(({ name }) => name === word.name) &&
      lacking.some((one) => {
        const names = new Set(one.words.map(({ name }) => name));
        return making.words.filter(({ name }) => names.has(name)).length > 1;
      }),
  );
}

/** `props: raw.properties`: what is made is taken from what has the name that is asked for. */
export function isMappedFrom(word: Word, made: readonly Word[], name: string): boolean {
  return made.some((one) => {
    if (one.name !== name || !one.value) return false;
    const reads = one.value.descendantsOfType(["member_expression", "attribute", "subscript"]);
    const names = [one.value, ...reads].flatMap((node) => {
      const key =
        node.childForFieldName("property") ??
        node.childForFieldName("attribute") ??
        node.childForFieldName("subscript");
      return key ? [plainString(key) ?? key.text] : [];
    });
    return names.length > 0 && new Set(names).size === 1 && names[0] === word.name;
  });
}

/** Whether what is made has all the parts that are read of what is missing. */
function isFormed(word: Word, made: readonly Word[], name: string): boolean {
  const read = partsReadOf(word);
  return (
    read.length > 0 &&
    made.some((one) => {
      const parts = one.name === name ? partsOf(one.value) : null;
      return parts !== null && read.every((part) => parts.has(part));
    })
  );
}

/** Whether nobody asks for a part of this name; a method of the name that is called is another thing than a value. */
export function isIdle(ledger: Ledger, name: string, made: readonly Word[]): boolean {
  const isFunction = made.some(
    (one) => one.name === name && (one.value === null || kindOf(one.value) === "function"),
  );
  return !(ledger.readsOf.get(name) ?? []).some(
    (read) => !read.file.isTest && (isFunction || !isCalled(read)) && !isHandedOn(made, read),
  );
}

/**
 * `for name, _ in self.lines` beside `for _, cents in self.entries`: the part that is used so elsewhere in the file, taken
 * apart alike.
 */
function isUsedAlike(ledger: Ledger, word: Word, name: string): boolean {
  const own = takenApart(word);
  return (
    own !== null &&
    (ledger.readsOf.get(name) ?? []).some((read) => read.file === word.file && takenApart(read) === own)
  );
}

/** Into how many names what is looped over is taken apart; null for other reads. */
function takenApart({ whole }: Word): number | null {
  const loop = whole?.parent;
  if (!whole || !loop || !/^for_/.test(loop.type) || loop.childForFieldName("right")?.id !== whole.id)
    return null;
  const target = loop.childForFieldName("left");
  return target && /pattern/.test(target.type) ? target.namedChildCount : null;
}

/** `pause: given.pause`: who only takes a part over under its name does not use it. */
function isHandedOn(made: readonly Word[], { name, file, node }: Word): boolean {
  return made.some(
    (one) =>
      one.name === name &&
      one.file === file &&
      one.value !== null &&
      one.value.startIndex <= node.startIndex &&
      node.endIndex <= one.value.endIndex,
  );
}

/** Whether the same record is asked for both names at one place: then they are two things. */
function isReadBeside(ledger: Ledger, word: Word, name: string): boolean {
  const object = objectOf(word);
  const scope = blockOf(word.node);
  return (
    object !== null &&
    (ledger.readsOf.get(name) ?? []).some(
      (read) => read.file === word.file && objectOf(read) === object && blockOf(read.node) === scope,
    )
  );
}

/** What is read of the same record and not made either. */
function missingBeside(ledger: Ledger, { word, lacking }: Unmet): string[] {
  const object = objectOf(word);
  const scope = blockOf(word.node);
  const beside = ledger.reads.filter(
    (read) =>
      read.file === word.file &&
      objectOf(read) === object &&
      blockOf(read.node) === scope &&
      !read.file.isTest &&
      !isOfLanguage(read),
  );
  const names = new Set(beside.map(({ name }) => name));
  return [...names].filter((name) => lacking.every(({ words }) => words.every((made) => made.name !== name)));
}
