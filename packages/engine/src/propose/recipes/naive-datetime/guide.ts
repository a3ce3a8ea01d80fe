import type { Guide } from "../recipe.ts";

/** The page about times with and without a zone. */
export const naiveDatetimeGuide: Guide = {
  slug: "naive-datetime",
  title: "Fix TypeError: can't compare offset-naive and offset-aware datetimes in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when a time that carries its zone meets one that does not. `datetime.now()` and `datetime.utcnow()` carry none, databases and clients mostly send one. Make the naive one aware where it is made.",
  readingTheTrace: [
    { line: 'File "app/sessions.py", line 23, in is_open', meaning: "The function that compared the two." },
    { line: "    return session.ends > datetime.now()", meaning: "One side has a zone, the other has none." },
    {
      line: "TypeError: can't compare offset-naive and offset-aware datetimes",
      meaning: "`subtract` stands there for a difference.",
    },
  ],
  commonCauses: [
    {
      id: "naive-now",
      title: "The present without its zone",
      text: "`datetime.now()` is local time without saying so, `utcnow()` is UTC without saying so.",
      code: "if token.expires < datetime.utcnow():",
    },
  ],
  fix: {
    text: "Ask for the present with a zone. It is the same moment, so comparisons come out right whatever zone the other side has.",
    before: "return session.ends > datetime.now()",
    after: "return session.ends > datetime.now(timezone.utc)",
    language: "python",
  },
  testing: {
    text: "One time in the past and one in the future, in two zones.",
    code: "def test_open():\n    assert is_open(Session(ends=datetime.now(timezone.utc) + timedelta(hours=1)))",
    language: "python",
  },
  sections: [],
  questions: [
    {
      question: "May I remove the zone with replace(tzinfo=None)?",
      answer: "It silences the error and shifts the moment unless both are in UTC.",
    },
  ],
};
