import type { Node } from "web-tree-sitter";
import type { SourceFile } from "../../../code/code-index.ts";
import { commentOf } from "./comments.ts";

const ABSENT =
  "(?:without|before|until|when|if|where|for|unless|else|otherwise|by default|as long as|while|on|in case|-|–|:|is|means|stands for)";
const NEGATIVE =
  /\b(?:without|before|until|no|none|not|nothing|missing|absent|empty|unknown|lacks?|never|else|otherwise|unless|default|undefined|null|nobody|yet|direct(?:ly)?|un\w+)\b/i;

export interface Told {
  /** As it is written in the code: `"direct"`, `null`, `[]`. */
  readonly value: string;
  readonly sentence: string;
}

const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:null)$/i, "null"],
  [/^(?:undefined)$/i, "undefined"],
  [/^(?:an? )?empty (?:list|array)$/i, "[]"],
  [/^(?:an? )?empty (?:object|record)$/i, "{}"],
  [/^(?:an? )?empty (?:string|text)$/i, '""'],
  [/^zero$/i, "0"],
  [/^false$/i, "false"],
];
const VALUE =
  "(\"[^\"\\n]{0,40}\"|'[^'\\n]{0,40}'|`[^`\\n]{0,40}`|\\bnull\\b|\\bundefined\\b|(?:an? )?\\bempty (?:list|array|object|record|string|text)\\b|(?<![\\w.])-?\\d+(?:\\.\\d+)?\\b|\\bzero\\b|\\bfalse\\b)";

/** What the comment in front of a function says that it gives for nothing; null where it says nothing, or several things. */
export function documentedNothing(file: SourceFile, definition: Node): Told | null {
  const text = commentOf(definition);
  if (text === null) return null;
  const found = new Map<string, string>();
  for (const sentence of text.split(/[.;]\s|\n\s*\n|@/)) {
    const before = new RegExp(`${VALUE}[,]?\\s+${ABSENT}\\b([^.;]*)`, "i").exec(sentence);
    const after = new RegExp(
      `\\b(?:without|else|otherwise|or|defaults? (?:is|to)|falls? back to|if (?:not|none|missing|absent)[^,]*,|where there is none[^,]*,)\\s+(?:it (?:is|gives) |to |returns? |gives? )?${VALUE}`,
      "i",
    ).exec(sentence);
    const hit =
      before && NEGATIVE.test(`${before[2] ?? ""} ${sentence.slice(before.index)}`)
        ? before[1]
        : (after?.[1] ?? null);
    const value = hit == null ? null : codeOf(file, hit);
    // `"2d6", "d20" or "d20+3"`: what may be given is no word of what is given for nothing.
    const isOneOfMany = after?.[1] === hit && /["'`]\s+or\s+["'`]/.test(sentence);
    if (value !== null && !isOneOfMany) found.set(value, sentence.trim());
  }
  const [only] = found;
  return only && found.size === 1 ? { value: only[0], sentence: only[1].slice(0, 120) } : null;
}

function codeOf(file: SourceFile, written: string): string | null {
  const quoted = /^(["'`])(.*)\1$/.exec(written)?.[2];
  if (/^-?\d+(?:\.\d+)?$/.test(written)) return written;
  if (quoted === undefined) return WORDS.find(([form]) => form.test(written))?.[1] ?? null;
  const word = WORDS.find(([form]) => form.test(quoted))?.[1];
  if (written.startsWith("`")) {
    if (word !== undefined) return word;
    if (/^(?:""|''|\[\]|\{\}|-?\d+(?:\.\d+)?|true)$/.test(quoted)) return quoted;
    const inner = /^(["'])([^"']*)\1$/.exec(quoted)?.[2];
    if (inner === undefined) return null;
    return inQuotes(file, inner);
  }
  return inQuotes(file, quoted);
}

function inQuotes(file: SourceFile, text: string): string {
  const single = file.text.split("'").length > file.text.split('"').length;
  return single ? `'${text}'` : `"${text}"`;
}
