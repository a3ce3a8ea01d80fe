const ANSWERS = /\breturn\b[ \t]*([^;\n}]*)/g;
const PLAIN = /^(?:True|False|None|true|false|null|undefined|-?\d+(?:\.\d+)?|"[^"]*"|'[^']*')$/;

/** Whether a function that had several answers has only one after a change, a plain value: then it no longer asks anything. */
export function saysOneThing(before: string, after: string): boolean {
  const answers = answersIn(after);
  if (answers.size !== 1) return false;
  const [only = ""] = answers;
  return PLAIN.test(only) && answersIn(before).size > 1;
}

function answersIn(text: string): Set<string> {
  const code = text
    .replace(/("""|''')[\s\S]*?\1/g, "")
    .replace(/\/\*[\s\S]*?\*\/|(?:^|\s)(?:#|\/\/)[^\n]*/g, "");
  return new Set([...code.matchAll(ANSWERS)].map(([, value = ""]) => value.trim()));
}
