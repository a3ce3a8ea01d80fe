import { pythonGuide } from "../stimuli/python-guide.ts";

export const twinCheckGuide = pythonGuide({
  slug: "twin-check",
  title: "Fix what a function takes for granted and its twin asks first, in Python",
  summary:
    "This error occurs when a function uses an entry, an item, a divisor or a value as if it were always as it should be, while another function that does the same asks first. The same question belongs into both.",
  trace: [
    ["    return store.inspections(name)[-1]", "The list is used at once."],
    ["IndexError: list index out of range", "It was empty; the function beside it asks for that first."],
  ],
  causes: [
    [
      "check",
      "The check was forgotten here",
      "A function was written after another one, without its first lines.",
      "return store.inspections(name)[-1]",
    ],
  ],
  fix: [
    "Ask as the twin does.",
    "return store.inspections(name)[-1]",
    'found = store.inspections(name)\nif not found:\n    raise HTTPException(404, "no inspection yet")\nreturn found[-1]',
  ],
  testing: [
    "Ask for what is not there.",
    'def test_no_inspection(client):\n    assert client.get("/hives/elm/inspections/latest").status_code == 404',
  ],
  questions: [
    [
      "Why not a default?",
      "The twin shows what the project does where nothing is there; two ways would surprise.",
    ],
  ],
});
