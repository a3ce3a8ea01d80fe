import type { Guide } from "../recipe.ts";

/** The page about text that is no JSON. */
export const jsonTextGuide: Guide = {
  slug: "json-text",
  title: "Fix json.decoder.JSONDecodeError: Expecting value in Python",
  frameworks: ["FastAPI", "Flask", "Django"],
  summary:
    "This error occurs when text is read as JSON that is none. A body that a client sent is answered with 400. An answer of another service that is no JSON is most often an error page: look at its status before reading it.",
  readingTheTrace: [
    { line: 'File "app/hooks.py", line 14, in receive', meaning: "Your function that read the text." },
    {
      line: 'File ".../json/decoder.py", line 356, in raw_decode',
      meaning: "The library; nothing is wrong with it.",
    },
    {
      line: "json.decoder.JSONDecodeError: Expecting value: line 1 column 1 (char 0)",
      meaning:
        "Where reading ended. Column 1 means that the text is empty or no JSON at all, such as an HTML page.",
    },
  ],
  commonCauses: [
    {
      id: "request",
      title: "A body that is no JSON",
      text: "Clients send forms, empty bodies and single quotes.",
      code: "payload = json.loads(request.data)",
    },
    {
      id: "open",
      title: "Another service answered with an error page",
      text: "A proxy's page or an empty answer is read as JSON.",
      code: "rates = requests.get(url).json()",
    },
  ],
  fix: {
    text: "Catch the decoding error alone and answer 400 in the form of your other refusals.",
    before: "payload = json.loads(request.data)",
    after:
      'try:\n    payload = json.loads(request.data)\nexcept json.JSONDecodeError:\n    return error("body is not valid", 400)',
    language: "python",
  },
  testing: {
    text: "A good body, an empty one, a broken one.",
    code: 'def test_broken_body(client):\n    assert client.post("/hooks", data="{a: 1}").status_code == 400',
    language: "python",
  },
  sections: [],
  questions: [
    { question: "Should an empty body be read as {}?", answer: "Only where your documentation says so." },
  ],
};
