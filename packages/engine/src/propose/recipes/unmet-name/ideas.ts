import { startLineOf } from "../../../code/nodes.ts";
import type { Investigation } from "../../../investigation.ts";
import { nameInData } from "./data-names.ts";
import { type Ledger, ledgerOf, type Word } from "./ledger.ts";
import { type Met, metIdea } from "./met.ts";
import { metExports } from "./modules.ts";
import { type Partner, partnerOf } from "./partner.ts";
import { renamedWord } from "./renames.ts";
import { readsToChange, sideOf } from "./sides.ts";
import { type Line, type Unmet, unmetReads, wordsAsked } from "./unmet.ts";

const met = new WeakMap<Investigation, Met | null>();

/** The change that makes the two names of one thing one; null where nothing or several things could be it. */
export function metNames(
  investigation: Investigation,
  lines: readonly Line[],
  language: "python" | "node",
): Met | null {
  const known = met.get(investigation);
  if (known !== undefined) return known;
  const found = isValueTold(investigation) ? null : findMet(investigation, lines, language);
  met.set(investigation, found);
  return found;
}

/** "Invalid time zone specified: New York": a value came, so its name was met. */
const REFUSED_VALUE =
  /^(?:Invalid [\w -]+(?: specified| string| code)?|invalid literal for [^:]+|could not convert string to \w+|Incorrect \w+ information provided|Value [^:]+): ?(?!["']?(?:undefined|null|None|NaN|nan)?["']?$)/;

function isValueTold({ event }: Investigation): boolean {
  return REFUSED_VALUE.test(event?.exceptions.at(-1)?.value ?? "");
}

function findMet(
  investigation: Investigation,
  lines: readonly Line[],
  language: "python" | "node",
): Met | null {
  const ledger = ledgerOf(investigation.code, language);
  const unmets = unmetReads(investigation, lines, language);
  for (const unmet of unmets) {
    const partner = partnerOf(ledger, unmet);
    const side = partner && sideOf(ledger, unmet, partner);
    const [making] = partner?.makings ?? [];
    if (!partner || !side || !making) continue;
    return metIdea({
      read: placed(side.changes === "reader" ? side.at : unmet.word, unmet.word.name),
      made: { name: partner.name, path: making.file.path, line: startLineOf(making.node) },
      changes: side.changes,
      edits: side.edits,
      isFounded: isFounded(unmet, partner),
    });
  }
  return inData(investigation, ledger, lines, language) ?? metExports(investigation, lines);
}

/** A part of the project's own data that is asked for by another name. */
function inData(
  investigation: Investigation,
  ledger: Ledger,
  lines: readonly Line[],
  language: "python" | "node",
): Met | null {
  for (const word of wordsAsked(investigation, lines, language)) {
    if ((ledger.makesOf.get(word.name) ?? []).length > 0) continue;
    const found = nameInData(investigation, ledger, word);
    const edits = found ? readsToChange(ledger, word).map((one) => renamedWord(one, found.name)) : [];
    if (found && edits.length > 0 && edits.every((edit) => edit !== null))
      return metIdea({
        read: placed(word, word.name),
        made: { name: found.name, path: found.path, line: 1 },
        changes: "reader",
        edits,
        isFounded: true,
      });
  }
  return null;
}

function placed({ file, node }: Word, name: string): { name: string; path: string; line: number } {
  return { name, path: file.path, line: startLineOf(node) };
}

/** Whether more than the name speaks for it. */
function isFounded({ by }: Unmet, partner: Partner): boolean {
  if (by === "name") return false;
  return partner.by !== "likeness" || by !== "parts";
}
