import { pythonGuide } from "../stimuli/python-guide.ts";

export const contractGuide = pythonGuide({
  slug: "contract-disagreement",
  title: "Fix a value that is made in one form and used in another in Python",
  summary:
    "Many errors of type, key and attribute come from two places that disagree: one makes a value, the other takes it for something else. The line that failed is only the first to notice. Look at what the other callers and sibling functions do with the same value; the side that stands alone is the wrong one.",
  trace: [
    ['    white = ratings[game["white"]]', "The line that took the value for something else."],
    ["KeyError: 17", "The key is there, but as the text that a file or a request gave."],
  ],
  causes: [
    [
      "disagreement",
      "Producer and consumer disagree",
      "A file gives texts where numbers were saved, a function gives several values where one was expected, a caller gives its arguments in another order.",
      "return json.load(file)  # keys are texts now",
    ],
  ],
  fix: [
    "Make the value right where it is made, so that each of its users can rely on it.",
    "return json.load(file)",
    "return {int(key): value for key, value in json.load(file).items()}",
  ],
  testing: [
    "A value that goes the whole way.",
    "def test_saved_ratings_are_found():\n    save(path, {7: 1500})\n    assert load(path)[7] == 1500",
  ],
  questions: [
    [
      "Which side should I change?",
      "The one that fewer others agree with. Where nothing decides, the side that makes the value: its form is then right for all.",
    ],
  ],
});
