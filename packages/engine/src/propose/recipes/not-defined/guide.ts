import { shortGuide } from "../javascript/short-guide.ts";

/** The page about names that nothing declares. */
export const notDefinedGuide = shortGuide({
  slug: "not-defined",
  title: "Fix ReferenceError: is not defined in JavaScript",
  summary:
    "This error occurs when a name is used that nothing around declares: an import was forgotten, the name is misspelt, `this.` is missing in front of a method, or the variable belongs to a block that has ended. The path was never run before, else it would have failed before.",
  trace: [
    [
      "ReferenceError: formatMoney is not defined",
      "No variable, import, parameter or function of this name can be seen from the line.",
    ],
    ["    at bill (/srv/app/src/bill.js:4:10)", "The place where the name is used."],
  ],
  causes: [
    [
      "import",
      "A forgotten import",
      "The function was moved or used in a second file.",
      "const text = formatMoney(300);",
    ],
    ["misspelt", "A misspelt name", "The variable is there under another name.", "return resutl;"],
    ["this", "A method without its object", "Methods are no variables.", "read() {\n  return double();\n}"],
    [
      "block",
      "A variable of a block that has ended",
      "`const` and `let` live in their braces only.",
      "try {\n  const data = JSON.parse(text);\n} catch {}\nreturn data;",
    ],
  ],
  fix: [
    "Import the name, spell it as it is declared, or declare it where all of its uses see it.",
    "export const bill = (cents) => formatMoney(cents);",
    'import { formatMoney } from "./format.js";\n\nexport const bill = (cents) => formatMoney(cents);',
  ],
  testing: ["Run the path that uses the name.", 'assert.equal(bill(300), "3.00 EUR");'],
  questions: [
    [
      "How do I find all of them?",
      "A linter's rule `no-undef`, or the type checker, names every one before it runs.",
    ],
  ],
});
