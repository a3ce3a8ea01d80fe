import { quoted } from "./failing-text.ts";

interface StatementRule {
  readonly form: RegExp;
  readonly meaning: (parts: readonly string[]) => string;
}

const CALL = String.raw`(?:await\s+)?([\w.$]+)\s*\(`;

/** What a line of source does, for the commonest forms. Python and JavaScript look alike enough for one table. */
const FORMS: readonly StatementRule[] = [
  {
    form: /^raise\s+([\w.]+).*\bfrom\s+(None|\w+)\s*$/,
    meaning: ([type, cause]) =>
      cause === "None"
        ? `Raises ${quoted(type)} and hides what went before.`
        : `Raises ${quoted(type)} and names ${quoted(cause)} as its cause.`,
  },
  { form: /^raise\s*$/, meaning: () => "Passes the exception on that is being handled." },
  { form: /^raise\s+([\w.]+)/, meaning: ([type]) => `Raises ${quoted(type)}.` },
  { form: /^throw\s+new\s+([\w.$]+)/, meaning: ([type]) => `Throws ${quoted(type)}.` },
  { form: /^throw\s+(\S+)/, meaning: ([what]) => `Throws ${quoted(what?.replace(/;$/, ""))}.` },
  { form: /^assert\s+(.+?)(?:,\s*["'f].*)?$/, meaning: ([claim]) => `Checks that ${quoted(claim)} holds.` },
  {
    form: /^(?:from\s+(\S+)\s+import\b|import\s+([\w.]+))/,
    meaning: ([module, plain]) => `Loads the module ${quoted(module || plain)}.`,
  },
  {
    form: /^import\b.*\bfrom\s+["']([^"']+)["']/,
    meaning: ([module]) => `Loads the module ${quoted(module)}.`,
  },
  {
    form: new RegExp(`^return\\s+${CALL}`),
    meaning: ([name]) => `Calls ${quoted(name)} and returns what it gives.`,
  },
  { form: /^return\s+(.+?);?$/, meaning: ([what]) => `Returns ${quoted(what)}.` },
  {
    form: new RegExp(`^yield\\s+(?:from\\s+)?${CALL}`),
    meaning: ([name]) => `Hands on what ${quoted(name)} gives.`,
  },
  {
    form: /^(?:async\s+)?with\s+(.+?)(?:\s+as\s+(\w+))?\s*:?$/,
    meaning: ([what]) => `Opens ${quoted(what)} for the lines below.`,
  },
  {
    form: /^(?:async\s+)?for\s+(.+?)\s+in\s+(.+?)\s*:?$/,
    meaning: ([item, list]) => `Takes each ${quoted(item)} out of ${quoted(list)}.`,
  },
  {
    form: /^for\s*\((?:const|let|var)\s+(.+?)\s+(?:of|in)\s+(.+?)\)/,
    meaning: ([item, list]) => `Takes each ${quoted(item)} out of ${quoted(list)}.`,
  },
  { form: /^(?:el)?if\s*\(?(.+?)\)?\s*[:{]?$/, meaning: ([test]) => `Asks whether ${quoted(test)}.` },
  { form: /^while\s*\(?(.+?)\)?\s*[:{]?$/, meaning: ([test]) => `Goes on while ${quoted(test)}.` },
  { form: /^@(.+)$/, meaning: ([what]) => `Applies the decorator ${quoted(what)}.` },
  { form: /^del\s+(.+)$/, meaning: ([what]) => `Removes ${quoted(what)}.` },
  {
    form: new RegExp(
      `^(?:(?:const|let|var)\\s+)?([\\w.$,{}\\[\\]'"\\s]+?)(?::\\s*[\\w.\\[\\], ]+)?\\s*=\\s*(?![=>])${CALL}`,
    ),
    meaning: ([target, name]) => `Calls ${quoted(name)} and keeps what it gives as ${quoted(target)}.`,
  },
  {
    form: /^(?:(?:const|let|var)\s+)?([\w.$,{}[\]'"\s]+?)(?::\s*[\w.[\], ]+)?\s*[-+*/|&]?=\s*(?![=>])(.+?);?$/,
    meaning: ([target, value]) => `Sets ${quoted(target)} to ${quoted(value)}.`,
  },
  { form: /^await\s+([\w.$]+)\s*\(/, meaning: ([name]) => `Calls ${quoted(name)} and waits for it.` },
  { form: /^(?:new\s+)?([\w.$]+)\s*\(/, meaning: ([name]) => `Calls ${quoted(name)}.` },
];

/** One sentence for a line of source; `null` when its form is not known. */
export function explainStatement(source: string): string | null {
  const plain = source
    .trim()
    .replace(/\s+#\s.*$|\s+\/\/\s.*$/, "")
    .slice(0, 300);
  for (const { form, meaning } of FORMS) {
    const found = form.exec(plain);
    if (found) return meaning(found.slice(1).map((part) => part ?? ""));
  }
  return null;
}
