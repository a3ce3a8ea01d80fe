import type { Investigation } from "../../../investigation.ts";
import type { PythonFault } from "../fault/python-fault.ts";
import type { Recipe } from "../recipe.ts";
import { type Finding, findingsRecipe, placeOf } from "../stimuli/findings-recipe.ts";
import type { Idea } from "../stimuli/idea.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";
import { specIdeas } from "./number-forms.ts";
import { percentIdeas } from "./percent.ts";
import { placeholderIdeas } from "./placeholders.ts";

const guide = pythonGuide({
  slug: "text-template",
  title: "Fix KeyError, IndexError and TypeError of a text template in Python",
  summary:
    "This error occurs when a template asks for a value under a name, a place or in a form in which it is not given. Give the value under the template's name, or read it as the number that the form needs.",
  trace: [
    ["    return TEXTS[kind].format(**values)", "The template and what it was given."],
    ["KeyError: 'count'", "The name in the template that nothing was given for."],
  ],
  causes: [
    [
      "placeholder",
      "Two names for one value",
      "The template was renamed, the caller was not.",
      'render("overdue", {"items": 3})',
    ],
    [
      "percent",
      "Too few or too many values for %",
      "A bracket is missing, or a tuple is taken apart.",
      '"%s: %s" % name, value',
    ],
    ["spec", "A text in the form of a number", "Rows of CSV and JSON hold texts.", "f\"{row['price']:.2f}\""],
  ],
  fix: [
    "Give what the template asks for.",
    'render("overdue", {"items": len(items)})',
    'render("overdue", {"count": len(items)})',
  ],
  testing: ["Render each template once.", 'def test_overdue():\n    assert "3 items" in overdue(person)'],
  questions: [
    [
      "Why not format_map with a default?",
      "A letter with a hole in it reaches a customer; an error reaches you.",
    ],
  ],
});

const PLACEHOLDER = /^Replacement index \d+ out of range|^tuple index out of range/;
const PERCENT = /^not (?:enough|all) arguments (?:for format string|converted during string formatting)/;
const SPEC =
  /^Unknown format code '[a-zA-Z%]' for object of type 'str'|^Cannot specify '[,_]' with 's'|^%[dioxXfeEgG] format: a (?:real )?number is required, not str|^%[dioxX] format: an integer is required, not str/;

/** Templates of texts that ask for what is not given, in Python. */
export const textTemplateRecipe: Recipe = findingsRecipe({
  slug: "text-template",
  guide,
  score({ exception: { type, value }, statement }) {
    const formats = /\.format(?:_map)?\(/.test(statement.text);
    if (type === "KeyError" && formats) return 0.86;
    if (type === "IndexError" && formats && PLACEHOLDER.test(value)) return 0.86;
    if (type === "TypeError" && (PERCENT.test(value) || SPEC.test(value))) return 0.9;
    return type === "ValueError" && SPEC.test(value) ? 0.9 : null;
  },
  findings,
});

const ADVICE = "Give each template the values that it names, in the form that it asks for.";

function findings(investigation: Investigation, fault: PythonFault): Finding[] {
  const { type, value } = fault.exception;
  const where = `${fault.file.path}:${fault.line}`;
  const finding = (id: string, sentence: string, ideas: readonly Idea[]): Finding[] => [
    { id, sentence, ...placeOf(fault), ideas, advice: ADVICE },
  ];
  if (PERCENT.test(value)) {
    const sentence = `The template at ${where} is not given one value for each of its places.`;
    return finding("percent", sentence, percentIdeas(fault, sentence));
  }
  if (SPEC.test(value)) {
    const sentence = `${where} writes a text in the form of a number.`;
    return finding("spec", sentence, specIdeas(investigation, fault, sentence));
  }
  const sentence = `The template at ${where} asks for \`${value.replace(/^['"]|['"]$/g, "").slice(0, 60)}\`, which is not given.`;
  return finding(
    "placeholder",
    sentence,
    type === "KeyError" ? placeholderIdeas(investigation, fault, sentence) : [],
  );
}
