import type { Guide } from "../recipe.ts";

/** The page about text that cannot be converted. */
export const badTextGuide: Guide = {
  slug: "bad-text",
  title: "Fix ValueError: invalid literal for int() and could not convert string to float in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when text is converted that is no number, date or identifier. If it came from a client, the client has to be told: answer 400 or 422 and name the field. If it came from your own data, mend the data or the place that wrote it.",
  readingTheTrace: [
    { line: 'File "app/search.py", line 12, in search', meaning: "The function that converted the text." },
    { line: '    size = int(request.args["size"])', meaning: "The conversion; the text is in its brackets." },
    {
      line: "ValueError: invalid literal for int() with base 10: 'many'",
      meaning: "The text stands in quotes at the end. An empty text shows as ''.",
    },
  ],
  commonCauses: [
    {
      id: "request",
      title: "The client sent something else",
      text: "Query, form and path are text until you have checked them.",
      code: 'size = int(request.args["size"])',
    },
    {
      id: "open",
      title: "The data has another form",
      text: "A column of a file holds words, thousands separators or nothing.",
      code: 'priority = int(row["priority"])',
    },
  ],
  fix: {
    text: "Catch only the error of this conversion, around nothing but the conversion, and answer as your other handlers answer bad values.",
    before: 'size = int(request.args["size"])',
    after:
      'try:\n    size = int(request.args["size"])\nexcept ValueError:\n    return error("size is not valid", 400)',
    language: "python",
  },
  testing: {
    text: "A good value, a bad one, an empty one.",
    code: 'def test_bad_size(client):\n    assert client.get("/search?size=many").status_code == 400',
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "Can the framework do this?",
      answer:
        "Yes: declare the parameter's type (FastAPI, Flask's converters, Django's forms), and it is refused before your code runs.",
    },
  ],
};
