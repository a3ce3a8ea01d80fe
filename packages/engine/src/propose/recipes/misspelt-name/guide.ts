import type { Guide } from "../recipe.ts";

/** The page about names that do not exist. */
export const misspeltNameGuide: Guide = {
  slug: "misspelt-name",
  title: "Fix NameError and AttributeError: object has no attribute in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when code uses a name or an attribute that does not exist: misspelt, renamed elsewhere, or not imported.",
  readingTheTrace: [
    { line: 'File "app/mail.py", line 8, in greet', meaning: "The function that used the name." },
    { line: "    return user.user_nane", meaning: "The name, as it is written there." },
    {
      line: "AttributeError: 'User' object has no attribute 'user_nane'. Did you mean: 'user_name'?",
      meaning: "The class and the missing name. From Python 3.10 on a suggestion may follow.",
    },
  ],
  commonCauses: [
    {
      id: "misspelt",
      title: "A slip of the pen, or a renaming that missed a place",
      text: "One or two letters differ from a name that exists.",
      code: "return user.user_nane",
    },
    {
      id: "not-imported",
      title: "The name is defined elsewhere and not imported",
      text: "Code moved between modules leaves its imports behind.",
      code: "return OrderStatus.OPEN",
    },
  ],
  fix: {
    text: "Write the name as it is defined, or import it from where it is.",
    before: "return user.user_nane",
    after: "return user.user_name",
    language: "python",
  },
  testing: {
    text: "Any test that runs the line finds it; a type checker finds it without running.",
    code: 'def test_greeting():\n    assert greet(User(user_name="kim")) == "kim"',
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "Why did nothing complain at the start?",
      answer: "Python looks names up when a line runs, not when the module is loaded.",
    },
  ],
};
