import type { Guide } from "../recipe.ts";

/** The page about values that are taken apart. */
export const wrongCountGuide: Guide = {
  slug: "wrong-count",
  title:
    "Fix ValueError: too many values to unpack in a loop over a dictionary, or from a function, in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when the left side of an assignment or of a loop has another number of names than the right side has values.",
  readingTheTrace: [
    { line: 'File "shop/report.py", line 9, in total', meaning: "The function that takes the values apart." },
    {
      line: "    for name, price in prices:",
      meaning: "Count the names, then ask what one round of the loop really gives.",
    },
    {
      line: "ValueError: too many values to unpack (expected 2)",
      meaning: "How many were expected. Where keys of a dictionary are texts, their letters were counted.",
    },
  ],
  commonCauses: [
    {
      id: "loop",
      title: "A loop over a dictionary",
      text: "It gives the keys. `items` gives both, `enumerate` counts.",
      code: "for name, price in prices: ...",
    },
    {
      id: "returned",
      title: "A function that gives another number",
      text: "One of its branches was forgotten, or a caller when it got a further value.",
      code: "if not rows:\n    return []\nreturn rows, total",
    },
  ],
  fix: {
    text: "Take a dictionary's items, and let all ways of a function give the same number of values.",
    before: "for name, price in prices:",
    after: "for name, price in prices.items():",
    language: "python",
  },
  testing: {
    text: "Call the function on each of its ways.",
    code: "def test_without_rows():\n    rows, total = load([])\n    assert total == 0",
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "Why does a loop over my dictionary fail only sometimes?",
      answer:
        "A key of two letters can be taken apart into two names. Nothing fails then, and the values are wrong.",
    },
  ],
};
