import { pythonGuide } from "../stimuli/python-guide.ts";

export const customaryGuide = pythonGuide({
  slug: "absent-value",
  title: "Deal with values that are not always there in Python",
  summary:
    "Many errors in production come from a value that is there almost always: an optional field, an entry of a record, the first of a list, a divisor. What to do without it depends on what takes it: a text shows nothing, a loop has no round, an entry of an answer is None, a condition does not hold, an item is left out.",
  trace: [
    ['    return {"phone": record["phone"]}', "What was taken for granted."],
    ["KeyError: 'phone'", "What was not there."],
  ],
  causes: [
    ["absent", "The value is optional", "Nobody filled it in.", 'record["phone"]'],
    [
      "empty",
      "There is nothing to compute from",
      "A new account has no figures yet.",
      "sum(grades) / len(grades)",
    ],
  ],
  fix: [
    "Do what the place that takes the value can do without it.",
    'return {"phone": record["phone"]}',
    'return {"phone": record.get("phone")}',
  ],
  testing: [
    "Give a record without the value.",
    'def test_without_phone():\n    assert card({"name": "Ada"})["phone"] is None',
  ],
  questions: [
    [
      "Should I not refuse such data?",
      "Where the value is required, yes: where it comes in, with a sentence that says what is missing.",
    ],
  ],
});
