import type { Guide } from "../recipe.ts";

/** The page about divisions by zero. */
export const zeroDivisionGuide: Guide = {
  slug: "zero-division",
  title: "Fix ZeroDivisionError: division by zero in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when the right side of `/`, `//` or `%` is zero. Mostly it is a count or a sum over something that is empty on the first day: no orders yet, no answers, a sprint of no days. Decide what the figure is then, in the way in which your other figures do.",
  readingTheTrace: [
    { line: 'File "app/stats.py", line 9, in mean', meaning: "The function that computes the figure." },
    {
      line: "    return sum(values) / len(values)",
      meaning: "What stands behind the slash was zero: the list was empty.",
    },
    {
      line: "ZeroDivisionError: division by zero",
      meaning: "Python has no number for it. Floats behave the same.",
    },
  ],
  commonCauses: [
    {
      id: "empty",
      title: "A mean or share of nothing",
      text: "The collection is empty, so its length is zero.",
      code: "return done / len(tasks)",
    },
    {
      id: "request",
      title: "A zero that the client sent",
      text: "A page size or a number of parts of zero is a bad value of the request.",
      code: "pages = total // size",
    },
  ],
  fix: {
    text: "State the figure for the empty case beside the division. A share of nothing is usually shown as 0; where that would be read as a real result, give None. A zero from a request is refused.",
    before: "return sum(values) / len(values)",
    after: "return sum(values) / len(values) if values else 0",
    language: "python",
  },
  testing: {
    text: "The empty case, one element, several.",
    code: "def test_mean():\n    assert mean([]) == 0\n    assert mean([4]) == 4\n    assert mean([1, 2]) == 1.5",
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "Should I catch ZeroDivisionError?",
      answer:
        "A check is clearer: the handler would also hide a zero that comes from a mistake in the sum above it.",
    },
  ],
};
