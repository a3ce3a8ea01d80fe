import { shortGuide } from "../javascript/short-guide.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";

/** Page about functions that hand nothing back on one of their ways, in JavaScript. */
export const wayOutGuide = shortGuide({
  slug: "way-out",
  title: "Fix a function that hands nothing back on one of its ways in Node.js",
  summary:
    "This error occurs when a function has a result on most of its ways and comes to its end on another: the caller gets undefined and fails later, at another line. Hand the result back on every way.",
  trace: [
    [
      "TypeError: Cannot read properties of undefined (reading 'total')",
      "The function that should have given it ended without `return`.",
    ],
  ],
  causes: [
    [
      "return",
      "A `return` that is missing on one way",
      "The value is computed and dropped.",
      "if (found) {\n  count += 1;\n} else {\n  return made;\n}",
    ],
  ],
  fix: ["Hand it back.", "kept.set(key, made);\n}", "kept.set(key, made);\nreturn made;\n}"],
  testing: ["Call the function once for each of its ways.", "assert.equal(remember('a'), remember('a'));"],
  questions: [["Does a linter see it?", "`consistent-return` does."]],
});

/** The same in Python. */
export const wayOutGuideOfPython = pythonGuide({
  slug: "way-out",
  title: "Fix a function that gives None on one of its ways in Python",
  summary:
    "This error occurs when a function has a result, or sets a variable, on most of its ways and not on another: the caller gets None, or the variable is read before it is set. Give the value on every way.",
  trace: [
    [
      "AttributeError: 'NoneType' object has no attribute 'total'",
      "The function that should have given it ended without `return`.",
    ],
  ],
  causes: [
    [
      "return",
      "A `return` that is missing on one way",
      "The value is computed and dropped.",
      "record = fetch(key)\ncache[key] = record",
    ],
  ],
  fix: ["Hand it back.", "    cache[key] = record", "    cache[key] = record\n    return record"],
  testing: [
    "Call the function once for each of its ways.",
    "def test_cached():\n    assert lookup('a') == lookup('a')",
  ],
  questions: [["Does a linter see it?", "Pylint does: `inconsistent-return-statements`."]],
});
