import { kindOf } from "../absence-meaning/answer-kinds.ts";
import type { Answer } from "./answers.ts";

const TEXT = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g;

/**
 * Several parallel pieces that answer alike but for words of their own, "no mobile number" and "no email address": what they all
 * say is said here. Null where they answer differently, or have no words in common.
 */
export function inOneVoice(answers: readonly Answer[]): Answer | null {
  const [first, ...others] = answers;
  if (!first || others.length === 0 || !answers.every(({ move }) => move === first.move)) return null;
  const bare = (text: string) => text.replace(TEXT, '""');
  if (others.some(({ text }) => bare(text) !== bare(first.text)) || kindOf(first.text) === "nothing")
    return null;
  const spoken = answers.map(({ text }) => text.match(TEXT) ?? []);
  const said = (spoken[0] ?? []).map((_one, at) => commonWords(spoken.map((texts) => texts[at] ?? "")));
  if (said.some((one) => one === null)) return null;
  let at = 0;
  const text = first.text.replace(TEXT, (own) => said[at++] ?? own);
  return {
    ...first,
    text,
    edits: first.edits.map((edit) => ({
      ...edit,
      replacement: edit.replacement.replace(first.text, () => text),
    })),
  };
}

/** The words with which all begin, and those with which they end: "no address" of "no address number" and "no address code". */
function commonWords(texts: readonly string[]): string | null {
  const [first = ""] = texts;
  if (texts.every((text) => text === first)) return first;
  const quote = first.charAt(0);
  const words = texts.map((text) => text.slice(1, -1).split(" "));
  const [own = []] = words;
  const shortest = Math.min(...words.map(({ length }) => length));
  let from = 0;
  while (from < shortest && words.every((one) => one[from] === own[from])) from += 1;
  let to = 0;
  while (to < shortest - from && words.every((one) => one.at(-1 - to) === own.at(-1 - to))) to += 1;
  const said = [...own.slice(0, from), ...own.slice(own.length - to)];
  return said.length > 1 ? `${quote}${said.join(" ")}${quote}` : null;
}
