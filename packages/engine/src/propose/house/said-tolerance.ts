import type { CodeIndex, SourceFile } from "../../code/code-index.ts";
import type { Edit } from "../../code/edit.ts";
import type { Investigation } from "../../investigation.ts";
import { docstringOf } from "./said-failure.ts";
import { singular, wordsOfName } from "./words.ts";

/** What an edit brings in that refuses: an exception that is raised, an answer of the four hundreds. */
const REFUSES =
  /\b(?:raise|throw|abort)\b|(?<![\w.])4(?:0\d|1\d|22)(?![\w.])|\bHTTP_4\d\d|\b(?:not_?found|bad_?request|unprocessable\w*)\b/i;
/** What may be wrong with a value or a wish. */
const WRONG =
  /\b(?:unknown|absent|missing|gone|lost|expired|outdated|unreadable|unparsable|invalid|malformed|bad|broken|wrong|twice|again|repeated(?:ly)?|nobody|nothing|none|without|empty|blank|unrecogni[sz]ed|already)\b|\bnot (?:there|found|known|given|set|any ?more|exist\w*|a number)\b|\bno longer\b|\b(?:do|does|did)(?: not|n't) (?:know|exist|have|match|hold)\b|\bcan(?:not|'t) (?:be )?(?:read|parse|find|found|parsed|understood)\b|\b(?:what|that|which) (?:is|are) (?:no|not)\b/i;
/** That it is put up with. */
const BORNE =
  /\b(?:no|not an?|never an?) (?:error|mistake|failure|problem|reason|fault)\b|\bnever fails?\b|\b(?:is|are|be|gets?|was|were) (?:\w+ly |just |also )?(?:ignored|skipped|left out|passed over|dropped|accepted|allowed|fine|harmless|ok(?:ay)?|tolerated|normal|taken (?:for|as)|read (?:for|as)|treated as|counted as|shown as)\b|\b(?:counts?|stands?) (?:for|as)\b|\bfall(?:s|ing)? ?back\b|\bdefaults? to\b|\b(?:ignores?|skips?|tolerates?|leaves? out|passes over|starts? (?:it )?(?:anew|over|again))\b|\b(?:matches|gives|yields|means|returns?|changes) (?:nothing|none|null|undefined|an? empty|an? default|the default|the first|zero|0|\[\]|\{\}|false)\b|\bthe (?:full|default|first|usual|old) \w+ is (?:paid|used|taken|kept|shown)\b/i;
const IDEMPOTENT = /\bidempotent(?!\s*-?\s*key)\b/i;
/** Of who refuses, it is told by what. */
const REFUSED =
  /\b(?:raises?|throws?|raised|thrown|refused?|refuses|rejects?|rejected|aborts?|4\d\d|must not|an error)\b/i;
/** What is said to be unknown or wrong, by its name. */
const NAMED = /\b(?:unknown|missing|absent|invalid|bad|malformed|unreadable|expired) ([a-z]{3,})/i;
const GENERAL =
  /^(?:one|ones|id|ids|key|keys|name|names|value|values|entry|entries|item|items|input|data|thing|things|text|texts|or|and|is|are|to|by|for|in|of|was|were|will|may|can|row|rows|record|records|line|lines)$/;
const MOST_LINES_ABOVE = 3;

/**
 * The sentence of the code's own comments that a change contradicts by refusing: "An unknown voucher is ignored", "Giving
 * back twice is no error". Looked for at the functions on the trace and at those that are changed, and at the lines
 * themselves. Null where the change refuses nothing, or nobody says that it should not.
 */
export function contradictedTolerance(
  { code, frames }: Investigation,
  edits: readonly Edit[],
): string | null {
  const refusing = edits.filter((edit) => refuses(code, edit));
  if (refusing.length === 0) return null;
  const changed = refusing.flatMap((edit) => lineOf(code, edit) ?? []);
  const failing = frames.flatMap(({ path, line }) =>
    path !== null && line !== null ? [{ path, line }] : [],
  );
  for (const { path, line } of [...changed, ...failing]) {
    const file = code.file(path);
    if (!file || file.isTest) continue;
    for (const text of textsAt(code, file, line)) {
      const said = sentencesOf(text).find((sentence) => isTolerant(sentence, file, line));
      if (said !== undefined) return said;
    }
  }
  return null;
}

function refuses(code: CodeIndex, edit: Edit): boolean {
  const file = code.file(edit.path);
  if (!file || file.isTest) return false;
  const old = new Set(
    new TextDecoder()
      .decode(file.bytes.subarray(edit.start, edit.end))
      .split("\n")
      .map((line) => line.trim()),
  );
  return edit.replacement
    .split("\n")
    .some((line) => !old.has(line.trim()) && !/^\s*(?:import|from)\b/.test(line) && REFUSES.test(line));
}

function lineOf(code: CodeIndex, edit: Edit): { path: string; line: number } | null {
  const file = code.file(edit.path);
  if (!file) return null;
  const before = new TextDecoder().decode(file.bytes.subarray(0, edit.start));
  return { path: edit.path, line: before.split("\n").length };
}

/** Comments of the function around a line, and those at the line. */
function textsAt(code: CodeIndex, file: SourceFile, line: number): string[] {
  const lines = file.text.split(/\r?\n/);
  const symbol = code.functionAt(file.path, line);
  const outer = symbol?.node.parent?.type === "decorated_definition" ? symbol.node.parent : symbol?.node;
  const start = outer ? outer.startPosition.row : 0;
  const own = symbol ? [commentAbove(lines, start)] : [];
  if (symbol && file.language === "python") own.push(docstringOf(symbol.node));
  const near = lines
    .slice(Math.max(start, line - 1 - MOST_LINES_ABOVE), line)
    .flatMap((one) => /(?:^|\s)(?:\/\/|#)\s(.*)$/.exec(one)?.[1] ?? []);
  return [...own, near.join(" ")].filter((text) => text.trim() !== "");
}

/** The comment that ends right above a line, without its marks. */
function commentAbove(lines: readonly string[], row: number): string {
  let first = row;
  while (first > 0 && /^\s*(?:\/\/|\/?\*|#(?!!))/.test(lines[first - 1] ?? "")) first -= 1;
  return lines
    .slice(first, row)
    .map((line) => line.replace(/^\s*(?:\/\/+|\/\*+|\*+\/?|#+)\s?|\*+\/\s*$/g, ""))
    .join(" ");
}

function sentencesOf(text: string): string[] {
  return text
    .replace(/\s+/g, " ")
    .split(/(?<=[.;!])\s|\s@/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== "");
}

function isTolerant(sentence: string, file: SourceFile, line: number): boolean {
  const isBorne = (WRONG.test(sentence) && BORNE.test(sentence)) || IDEMPOTENT.test(sentence);
  const isNoError = /\b(?:no|not an?|never an?) (?:error|mistake|failure|problem|fault)\b/i.test(sentence);
  if (!isBorne || (REFUSED.test(sentence) && !isNoError)) return false;
  const named = NAMED.exec(sentence);
  const word = named?.[1]?.toLowerCase();
  if (!named || word === undefined || GENERAL.test(word)) return true;
  return wordsOfCode(file, line, named[0]).has(singular(word));
}

/** Words of the names in the lines around a place, but for those that say the sentence itself. */
function wordsOfCode(file: SourceFile, line: number, phrase: string): Set<string> {
  const near = file.text.split(/\r?\n/).slice(Math.max(0, line - 4), line + 3);
  const code = near.filter((one) => !one.toLowerCase().includes(phrase.toLowerCase()));
  return new Set(wordsOfName(code.join(" ")).map(singular));
}
