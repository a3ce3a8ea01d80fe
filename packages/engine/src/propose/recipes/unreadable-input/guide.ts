import { shortGuide } from "../javascript/short-guide.ts";
import type { Guide } from "../recipe.ts";
import { pythonGuide } from "../stimuli/python-guide.ts";

const summary =
  "This error occurs where something that came from outside cannot be read: a cursor, a date, a token, a line of a file, a message. A reader of the language or of a library throws, and the place that called it refuses everything else that is wrong with its input, but not this.";

/** The guide for Python. */
export const unreadableInputGuideOfPython: Guide = pythonGuide({
  slug: "unreadable-input",
  title: "Refuse input that cannot be read, in Python",
  summary,
  trace: [
    [
      "    message = json.loads(payload)",
      "The reader; the checks around it refuse other faults of the message.",
    ],
  ],
  causes: [
    [
      "input",
      "What came from outside cannot be read",
      "Only trying tells, and nobody tries.",
      "message = json.loads(payload)",
    ],
  ],
  fix: [
    "Refuse it as the place refuses everything else.",
    "message = json.loads(payload)",
    'try:\n    message = json.loads(payload)\nexcept ValueError:\n    self.reject(topic, "not readable")\n    return',
  ],
  testing: [
    "One that is cut off.",
    "def test_broken():\n    sink.handle('t', '{')\n    assert sink.rejected == 1",
  ],
  questions: [
    [
      "Why not take an empty value?",
      "Then nobody learns that something was broken, and it is treated as if it had said nothing.",
    ],
  ],
});

/** The guide for JavaScript. */
export const unreadableInputGuide: Guide = shortGuide({
  slug: "refused-input",
  title: "Refuse input that cannot be read, in JavaScript",
  summary,
  trace: [
    [
      "    at decodeCursor (src/cursor.ts:11:15)",
      "The reader; what else is wrong with the request is refused by errors of the project.",
    ],
  ],
  causes: [
    [
      "input",
      "What came from outside cannot be read",
      "Only trying tells, and nobody tries.",
      "return JSON.parse(text);",
    ],
  ],
  fix: [
    "Refuse it as the place refuses everything else.",
    "return JSON.parse(text);",
    'try {\n  return JSON.parse(text);\n} catch {\n  throw new BadRequest("cursor_invalid", "cursor is not valid");\n}',
  ],
  testing: ["Send one that is cut off.", 'assert.equal((await get("/spots?cursor=eyJh")).status, 400);'],
  questions: [
    [
      "Why not take an empty value?",
      "Then nobody learns that something was broken, and it is treated as if it had said nothing.",
    ],
  ],
});
