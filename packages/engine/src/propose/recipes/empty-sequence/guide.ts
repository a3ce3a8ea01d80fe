import type { Guide } from "../recipe.ts";

/** The page about items of sequences that are empty. */
export const emptySequenceGuide: Guide = {
  slug: "empty-sequence",
  title: "Fix IndexError: list index out of range and max() of an empty sequence in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when the first, the last or the largest item of something is taken that has none. A search without results, a user without comments, a text without the separator. Decide what the function gives then.",
  readingTheTrace: [
    { line: 'File "app/posts.py", line 21, in latest', meaning: "The function that took the item." },
    {
      line: "    return comments[-1].text",
      meaning: "The number in the brackets asks for an item that is not there.",
    },
    {
      line: "IndexError: list index out of range",
      meaning: "The list was shorter than that; mostly it was empty.",
    },
  ],
  commonCauses: [
    {
      id: "empty",
      title: "Nothing was found",
      text: "The list holds what a search gave, which may be nothing.",
      code: "latest = comments[-1]",
    },
    {
      id: "extreme",
      title: "The largest of nothing",
      text: "`max` and `min` need an item, or a `default`.",
      code: "return max(scores)",
    },
  ],
  fix: {
    text: "Say beside the item what stands for it when there is none, as your other code does; for something that was asked for by id, answer 404.",
    before: "return max(scores)",
    after: "return max(scores, default=0)",
    language: "python",
  },
  testing: {
    text: "No item, one, several.",
    code: "def test_largest():\n    assert largest([]) == 0\n    assert largest([3]) == 3",
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "Why does `items[:1]` not fail?",
      answer:
        "A slice gives what there is, which may be an empty list. It is no remedy by itself: the item is still missing.",
    },
  ],
};
