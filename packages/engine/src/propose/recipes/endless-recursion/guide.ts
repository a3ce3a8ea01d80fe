import type { Guide } from "../recipe.ts";

/** The page about recursion without end. */
export const endlessRecursionGuide: Guide = {
  slug: "endless-recursion",
  title: "Fix RecursionError: maximum recursion depth exceeded in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when a function calls itself some thousand times. Either it has no end, or its data leads back to itself: a category that is its own ancestor, an employee who is their own manager.",
  readingTheTrace: [
    { line: 'File "app/categories.py", line 9, in names', meaning: "The function that calls itself." },
    {
      line: "  [Previous line repeated 967 more times]",
      meaning: "The same call, over and over: the sign of a recursion.",
    },
    {
      line: "RecursionError: maximum recursion depth exceeded",
      meaning: "Python gave up before the machine did.",
    },
  ],
  commonCauses: [
    {
      id: "cycle",
      title: "Data that leads back to itself",
      text: "A tree by its idea, a graph by its data.",
      code: "for child in category.children:\n    names(child)",
    },
    {
      id: "property",
      title: "A property that reads itself",
      text: "The value is kept under the property's own name.",
      code: "@property\ndef name(self):\n    return self.name",
    },
  ],
  fix: {
    text: "Remember what has been visited. Better still, refuse the circle where the data is stored.",
    before:
      "def names(category):\n    found = [category.name]\n    for child in category.children:\n        found += names(child)\n    return found",
    after:
      "def names(category, seen=None):\n    seen = set() if seen is None else seen\n    if id(category) in seen:\n        return []\n    seen.add(id(category))\n    found = [category.name]\n    for child in category.children:\n        found += names(child, seen)\n    return found",
    language: "python",
  },
  testing: {
    text: "A leaf, a tree, and a circle.",
    code: "def test_circle():\n    a, b = Category('a'), Category('b')\n    a.children, b.children = [b], [a]\n    assert names(a) == ['a', 'b']",
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "May I raise the limit?",
      answer: "A circle passes any limit, and the process may crash instead of raising.",
    },
  ],
};
