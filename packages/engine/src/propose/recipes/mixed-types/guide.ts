import { pythonGuide } from "../stimuli/python-guide.ts";

/** The page about values of two types that do not go together. */
export const mixedTypesGuide = pythonGuide({
  slug: "mixed-types",
  title: "Fix TypeError: unsupported operand types, str and int, Decimal and float, bytes and str",
  summary:
    "This error occurs when a text meets a number, an exact number an inexact one, or bytes a text. Values of files, forms, environments and queries are texts until somebody reads them. Convert where the value comes in, as its neighbours are, not where it is used.",
  trace: [
    ['    total = total + row["count"]', "One side came out of a file and is a text still."],
    [
      "TypeError: unsupported operand type(s) for +: 'int' and 'str'",
      "The types stand in the order of the operands.",
    ],
  ],
  causes: [
    [
      "not-read",
      "A value from outside was not read",
      "`csv`, `os.environ`, forms and queries give texts.",
      'Item(row["name"], row["count"])',
    ],
    [
      "in-a-text",
      "A number in a text",
      "`+` does not write numbers out; an f-string does.",
      '"page " + page',
    ],
    [
      "exact-and-inexact",
      "Decimal with float",
      "Amounts are exact; make the factor exact as well.",
      "price * 0.2",
    ],
    [
      "bytes-and-text",
      "Bytes with text",
      "Bytes come from sockets and files, texts have to be encoded for them.",
      'body + "\\n"',
    ],
  ],
  fix: [
    "Read the value where it comes in, with the function that reads the same field elsewhere.",
    'Item(row["name"], row["count"])',
    'Item(row["name"], int(row["count"]))',
  ],
  testing: [
    "A value as it really comes: a line of the file, a query of the request.",
    'def test_totals():\n    assert totals(["tea,2"]) == 2',
  ],
  questions: [
    [
      "Why not convert where it failed?",
      "The next user of the value would fail again, or sort texts where numbers were meant.",
    ],
  ],
});
