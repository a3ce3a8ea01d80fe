import type { Guide } from "../recipe.ts";

/** The page about values of another kind than the line needs. */
export const wrongKindGuide: Guide = {
  slug: "wrong-kind",
  title: "Fix TypeError: object is not callable, not subscriptable, unhashable type in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when a name holds a value of another kind than the line expects: the function instead of its result, all items instead of one, a generator instead of a list, an object instead of a dictionary.",
  readingTheTrace: [
    { line: 'File "shop/report.py", line 9, in total', meaning: "The function that met the value." },
    { line: "    return sum(order.lines)", meaning: "What it did with it. Ask where the value comes from." },
    {
      line: "TypeError: 'method' object is not iterable",
      meaning:
        "The kind of value that was there. `method` and `function` mean that the round brackets are missing.",
    },
  ],
  commonCauses: [
    {
      id: "not-called",
      title: "A function that is not called",
      text: "Without brackets a function's name is the function itself.",
      code: "for line in order.lines: ...  # def lines(self)",
    },
    {
      id: "called",
      title: "A value that is called",
      text: "A property needs no brackets, a dictionary square ones; and a local variable may hide a function.",
      code: "max = 3\nreturn max(prices)",
    },
    {
      id: "one-by-one",
      title: "Items that come one by one",
      text: "Generators, `map`, `filter` and views of dictionaries have no length and no places.",
      code: "names = (row.name for row in rows)\nfirst = names[0]",
    },
    {
      id: "key",
      title: "A key that can be changed",
      text: "Lists and sets cannot be keys. Tuples and frozen sets can.",
      code: "seen[[row.x, row.y]] = row",
    },
    {
      id: "item",
      title: "All of them in place of one",
      text: "The list instead of the loop's variable, the keys instead of the values, a tuple because of a comma.",
      code: 'for row in rows:\n    total += rows["price"]',
    },
    {
      id: "attribute-or-key",
      title: "A dictionary read like an object, or the other way round",
      text: "Dictionaries have keys, objects have attributes.",
      code: "return row.name  # row is a dict",
    },
  ],
  fix: {
    text: "Change the place where the value becomes what it should not be; the line that failed is often only the first to notice.",
    before: "return sum(order.lines)",
    after: "return sum(order.lines())",
    language: "python",
  },
  testing: {
    text: "One call with an ordinary value runs the line.",
    code: "def test_total():\n    assert total(Order([1, 2])) == 3",
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "Why does `dict.keys()` have no first element?",
      answer: "It is a view. `list(d)[0]` or `next(iter(d))` gives the first key.",
    },
  ],
};
