import type { Guide } from "../recipe.ts";

/** The page about keys that are not there. */
export const missingKeyGuide: Guide = {
  slug: "missing-key",
  title: "Fix KeyError in Python web applications",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when code reads a key from a dictionary that does not have it. The message is the key alone. Ask first whose dictionary it is: data of a request has to be checked, an optional setting needs its default, and a key that your own code should have written was misspelt or forgotten there.",
  readingTheTrace: [
    {
      line: 'File "app/subscribers.py", line 11, in subscribe',
      meaning: "The function that read the key.",
    },
    {
      line: '    email = data["email"].strip()',
      meaning: "The brackets insist on the key; `.get` would not have.",
    },
    {
      line: "KeyError: 'email'",
      meaning:
        "The key that was not there. With quotes it is a text, without it is a number or another object.",
    },
  ],
  commonCauses: [
    {
      id: "required-part",
      title: "The client left a field out",
      text: "A body, form or query is whatever the client sends. A required field is checked before use and its absence answered with 400 or 422.",
      code: 'data = request.get_json()\nemail = data["email"]',
    },
    {
      id: "optional-key",
      title: "The key is optional and has a default elsewhere",
      text: "One place reads it with `.get(key, default)`, another with brackets. Old records do not have it.",
      code: 'if user["preferences"]["notifications"]:',
    },
    {
      id: "misspelt-key",
      title: "The key is spelt differently where it is written",
      text: "`user_name` here, `username` there. The rarer spelling is usually the slip.",
      code: 'row = {"username": name}\nprint(row["user_name"])',
    },
    {
      id: "unknown-id",
      title: "An id that nobody has",
      text: "A dictionary by id is asked with an id from the request.",
      code: "order = ORDERS[order_id]",
    },
    {
      id: "house-way",
      title: "The house has a way for it",
      text: "A function reads such parts and refuses what lacks them, a loop notes items that are not whole and goes on, an exception says that nobody has this name. The place that failed does none of it.",
      code: 'room = required(request.POST, "room")\nname = request.POST["name"]',
    },
    {
      id: "first-entry",
      title: "The first entry of a group",
      text: "Counting and grouping need an entry to begin with.",
      code: "counts[word] += 1",
    },
  ],
  fix: {
    text: "Check required data where it comes in, and say which field is missing, in the form of your other answers. Give optional keys the default that the rest of the code uses. Do not invent a default for a value that is passed on or charged.",
    before: 'data = request.get_json()\nemail = data["email"].strip()',
    after:
      'data = request.get_json()\nif "email" not in data:\n    return error("email is required", 400)\nemail = data["email"].strip()',
    language: "python",
  },
  testing: {
    text: "One request with the field, one without it.",
    code: 'def test_without_address(client):\n    response = client.post("/subscribers", json={"language": "fr"})\n    assert response.status_code == 400',
    language: "python",
  },
  sections: [
    {
      id: "environment",
      title: "os.environ",
      text: "A variable that is not set is a matter of the deployment, not of the code: set it, and list it where the settings are documented.",
    },
    {
      id: "dropped-key",
      title: "Dictionaries made by your own code",
      text: "A function that copies fields one by one forgets one sooner or later. Complete it there, not where the key is read.",
    },
  ],
  questions: [
    {
      question: "Is `.get(key)` always safer than brackets?",
      answer:
        "No. It turns a clear KeyError into a None that fails somewhere else. Use it where the key is optional.",
    },
    {
      question: "400 or 422?",
      answer: "Whatever the rest of your application answers for a request that lacks something.",
    },
  ],
};
