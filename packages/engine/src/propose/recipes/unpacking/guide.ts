import { pythonGuide } from "../stimuli/python-guide.ts";

/** The page about values that cannot be taken apart as expected. */
export const unpackingGuide = pythonGuide({
  slug: "unpacking",
  title: "Fix ValueError: not enough values to unpack in Python",
  summary:
    "This error occurs when a line, tuple or list has fewer or more parts than the names on the left. Mostly a text was split that does not hold the separator, or holds it twice.",
  trace: [
    ['    name, text = line.split("=", 1)', "Two names, so exactly two parts must come."],
    ["ValueError: not enough values to unpack (expected 2, got 1)", "The line held no `=`."],
    ["ValueError: too many values to unpack (expected 2)", "The line held more than one."],
  ],
  causes: [
    [
      "parts-missing",
      "A line without its separator",
      "Files and headers hold lines that nobody expected.",
      'name, text = line.split("=")',
    ],
    [
      "parts-left",
      "The separator stands in the value too",
      "Split at the first or last one only.",
      'name, text = line.split("=", 1)',
    ],
    [
      "pairs",
      "A dictionary is looped over as if it gave pairs",
      "Looping over it gives its keys.",
      "for name, price in prices:",
    ],
  ],
  fix: [
    "Look at the parts before taking them apart, and deal with a bad line as the rest of the loop does: note it and go on, or refuse the whole.",
    'name, text = line.split("=", 1)',
    'if "=" not in line:\n    faults.add(number, "no text")\n    continue\nname, text = line.split("=", 1)',
  ],
  testing: [
    "A whole line, one without the separator, one with two.",
    'def test_line_without_value():\n    assert read(["name"], faults) == {}',
  ],
  questions: [
    [
      "Is `partition` enough?",
      "It never fails, but gives an empty text where the separator is missing; somebody has to look at that.",
    ],
  ],
});
