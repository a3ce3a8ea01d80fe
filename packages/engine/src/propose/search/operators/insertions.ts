import { lineStart, nextLineStart } from "../../../code/text-edit.ts";
import type { Idea, Place } from "../idea.ts";

/** What an idea is called and how likely it is. */
export type Told = Pick<Idea, "kind" | "weight" | "note">;

/** A statement of one line in front of the place's own. */
export function inFront({ file, statement, indent }: Place, text: string, told: Told): Idea {
  const at = lineStart(file.text, statement.startIndex) + indent.length;
  const line = `${ended(file.language, text)}\n${indent}`;
  return { changes: [{ start: at, end: at, text: line }], ...told, isHouse: false };
}

/** The same behind the place's own statement. */
export function behind({ file, statement, indent }: Place, text: string, told: Told): Idea {
  const at = nextLineStart(file.text, Math.max(0, statement.endIndex - 1));
  const isOpen = at > 0 && file.text[at - 1] !== "\n";
  const line = ended(file.language, text);
  const written = isOpen ? `\n${indent}${line}` : `${indent}${line}\n`;
  return { changes: [{ start: at, end: at, text: written }], ...told, isHouse: false };
}

function ended(language: Place["file"]["language"], text: string): string {
  return language === "python" || /;$/.test(text) ? text : `${text};`;
}
