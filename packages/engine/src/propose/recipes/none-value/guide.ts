import type { Guide } from "../recipe.ts";

/** The page about None where a value was expected. */
export const noneValueGuide: Guide = {
  slug: "none-value",
  title: "Fix TypeError: unsupported operand, not iterable, not subscriptable with NoneType in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when a None is added, compared, looped over, measured or indexed. An empty column, an optional parameter, a lookup without a result or a function without `return` made it. Fix it where the None comes from; where it is allowed, use the value that changes nothing there.",
  readingTheTrace: [
    {
      line: 'File "surveys/statistics.py", line 18, in total_score',
      meaning: "The function that used the value.",
    },
    { line: '    total += answer["score"]', meaning: "The operation that failed, and its two sides." },
    {
      line: "TypeError: unsupported operand type(s) for +=: 'int' and 'NoneType'",
      meaning: "The types in the order of the operation: here the right side was None.",
    },
  ],
  commonCauses: [
    {
      id: "optional-field",
      title: "A column or field is empty",
      text: "A database gives None for NULL, a model for an optional field that was not set.",
      code: 'total += row["minutes"]',
    },
    {
      id: "missing-return",
      title: "A function forgot its return",
      text: "Its result is None on the way on which nothing is returned.",
      code: "def tags(post):\n    if post.tags:\n        return post.tags.split()\n\nfor tag in tags(post): ...",
    },
    {
      id: "lookup-missed",
      title: "A lookup found nothing",
      text: "`find_one`, `fetchone`, `.first()` and `.get` answer None.",
      code: 'row = cursor.fetchone()\nname = row["name"]',
    },
    {
      id: "in-place",
      title: "The result of a method that changes its object",
      text: "`sort`, `append`, `update` and `reverse` give None.",
      code: "for name in names.sort(): ...",
    },
    {
      id: "other-key",
      title: "An entry under another name",
      text: "One side writes it as `retentionDays`, the other asks for `retention_days`, and `get` says nothing.",
      code: 'plan = {"retentionDays": 14}\nif age > plan.get("retention_days"): ...',
    },
    {
      id: "left-out",
      title: "An argument that a caller leaves out",
      text: "The parameter's default is None, and the function needs a value.",
      code: "def pages(items, size=None): ...\n\npages(items)",
    },
  ],
  fix: {
    text: "For a sum, an empty value counts as nothing where your other sums treat it so: `value or 0`. For a loop, `value or []` has no rounds. Never make up an amount: an unknown price is not a price of zero.",
    before: 'total += answer["score"]',
    after: 'total += answer["score"] or 0',
    language: "python",
  },
  testing: {
    text: "One case with the value, one without it, and one with only empty values.",
    code: 'def test_empty_scores_count_as_nothing():\n    assert total_score([{"score": 2}, {"score": None}]) == 2',
    language: "python",
  },
  sections: [
    {
      id: "request-part",
      title: "Parts of the request",
      text: "A part that the client did not send is None. Refuse the request, or give the part a default.",
    },
    {
      id: "no-match",
      title: "Patterns",
      text: "A match that failed is None and cannot be indexed.",
    },
    {
      id: "unset-variable",
      title: "Environment variables",
      text: "A variable that is not set is None: set it in the deployment.",
    },
  ],
  questions: [
    {
      question: "`x or 0` or `0 if x is None else x`?",
      answer:
        "For numbers both give the same. For a default that is not empty, only the second one keeps 0 and an empty text.",
    },
  ],
};
