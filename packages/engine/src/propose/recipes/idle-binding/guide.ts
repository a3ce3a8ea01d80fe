import { shortGuide } from "../javascript/short-guide.ts";

export const idleBindingGuide = {
  ...shortGuide({
    slug: "idle-binding",
    title: "Fix a wrong name beside one that nobody reads",
    summary:
      "This error occurs where one name stands for another: the list for its entry, the text for what was parsed from it, a name for itself. The one that is meant lies beside it: it was made to be used, and nobody reads it.",
    trace: [
      [
        "ReferenceError: Cannot access 'tariff' before initialization",
        "`const tariff = tariffs.get(tariff)`: the parameter `code` is not read anywhere.",
      ],
    ],
    causes: [
      [
        "own_name",
        "Made from itself",
        "A variable is made from its own name instead of a parameter.",
        "const tariff = tariffs.get(tariff);",
      ],
      [
        "derived",
        "Made and not used",
        "What was parsed, found or walked is not read; what it was made from is.",
        "record = json.loads(body)\nreturn body['sensor']",
      ],
      [
        "same_call",
        "The same call again",
        "A function calls itself with what it was given.",
        "return path_to(key) + [key]",
      ],
    ],
    fix: ["Use the name that is meant.", "return body['sensor']", "return record['sensor']"],
    testing: ["Call the function with a value that takes this way.", "assert.equal(quote('S'), 12);"],
    questions: [["Would a linter tell?", "It tells of most names that nobody reads. Keep that rule on."]],
  }),
  frameworks: [],
};
