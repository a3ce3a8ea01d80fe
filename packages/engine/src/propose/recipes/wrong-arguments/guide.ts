import type { Guide } from "../recipe.ts";

/** The page about calls that do not fit their function. */
export const wrongArgumentsGuide: Guide = {
  slug: "wrong-arguments",
  title:
    "Fix TypeError: missing required argument, unexpected keyword argument, takes N positional arguments in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when a call and the function that it calls disagree: a parameter was renamed or added and a caller was forgotten, an argument is given twice, or a method lacks its `self`.",
  readingTheTrace: [
    {
      line: 'File "depot/counting.py", line 14, in correct',
      meaning: "The caller: the function itself was never entered.",
    },
    { line: "    stock.move(article, amount=difference)", meaning: "The call that does not fit." },
    {
      line: "TypeError: Stock.move() got an unexpected keyword argument 'amount'",
      meaning:
        "The function that was called, and what it cannot take. `self` counts among the arguments by place.",
    },
  ],
  commonCauses: [
    {
      id: "keyword",
      title: "A keyword under its old name",
      text: "The parameter was renamed and one caller was forgotten, or the name is misspelt.",
      code: "stock.move(article, amount=3)  # def move(self, article, quantity)",
    },
    {
      id: "missing-argument",
      title: "An argument that the caller does not pass",
      text: "The function got a new parameter, or a decorator's wrapper does not hand its arguments on.",
      code: "notify(user)  # def notify(user, channel)",
    },
    {
      id: "too-many",
      title: "More arguments than the function takes",
      text: "A method without `self`, an object handed over twice, a parameter that is taken by name only or no longer exists.",
      code: "class Box:\n    def area():\n        return 1",
    },
    {
      id: "constructor",
      title: "A class without a constructor",
      text: "`__init__` is misspelt, or the decorator that makes one of the fields is missing.",
      code: "class Point:\n    x: int\n    y: int\n\nPoint(1, 2)",
    },
  ],
  fix: {
    text: "Look at the other callers: they show which side is wrong. Mostly it is the one that was forgotten.",
    before: "stock.move(article, amount=difference)",
    after: "stock.move(article, quantity=difference)",
    language: "python",
  },
  testing: {
    text: "Run the caller once with ordinary values; a type checker finds the others without running them.",
    code: 'def test_correct():\n    stock = Stock({"bolt": 1})\n    correct(stock, {"bolt": 2})\n    assert stock.levels == {"bolt": 2}',
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "Why does the message count one argument more than I wrote?",
      answer:
        "A method gets its object as the first argument. `takes 0 positional arguments but 1 was given` says that `self` is missing.",
    },
  ],
};
