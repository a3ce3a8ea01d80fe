/** A sign or a word that says that nothing is there, whatever it is; any other word is about the one thing. */
const STANDS_FOR_NOTHING =
  /^f?["'`](?:\W*|\W*(?:unknown|none|nobody|nothing|missing|n\/?a|not known|unnamed|untitled|anonymous|deleted|removed|unassigned|gone|tba|tbd)\W*)["'`]$/i;

/** Of what kind an answer is, by its text. */
export function kindOf(answer: string): string {
  if (/^(?:None|null|undefined)$/.test(answer)) return "nothing";
  if (/^(?:""|''|\[\]|\{\}|\(\)|set\(\))$/.test(answer)) return "empty";
  if (/^(?:0|0\.0|0n)$/.test(answer)) return "zero";
  if (/^(?:true|false|True|False)$/.test(answer)) return "truth";
  if (/^[A-Z][A-Z\d_]+$/.test(answer)) return "constant";
  if (/^f?["'`]/.test(answer)) return STANDS_FOR_NOTHING.test(answer) ? "text" : "word";
  if (/^-?[\d.]+$/.test(answer)) return "number";
  return answer === "" ? "bare" : "made";
}
