import { expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { narrowHandlerRecipe } from "./index.ts";

async function fixed(source: string, type: string, message: string, lines: readonly string[]) {
  const fault = await givenFault({
    files: { "app/a.py": source },
    type,
    message,
    trace: lines.map((line) => ["app/a.py", line] as const),
  });
  return fault.fixed(narrowHandlerRecipe, "app/a.py");
}

it.each([
  {
    title: "a decimal where an integer was thought of",
    source:
      "from decimal import Decimal\n\n\ndef amount(row):\n    try:\n        return Decimal(row['amount'])\n    except (KeyError, ValueError):\n        return None\n",
    type: "decimal.InvalidOperation",
    message: "[<class 'decimal.ConversionSyntax'>]",
    lines: ["return Decimal"],
    clause: "except (KeyError, ValueError, InvalidOperation):",
    also: "from decimal import Decimal, InvalidOperation",
  },
  {
    title: "a value of the request that is no number",
    source:
      "def page(args):\n    try:\n        number = int(args['page'])\n    except KeyError:\n        raise BadRequest('page')\n    return number\n",
    type: "ValueError",
    message: "invalid literal for int() with base 10: 'x'",
    lines: ["number = int"],
    clause: "except (KeyError, ValueError):",
  },
  {
    title: "a value that is not there",
    source:
      "def weight(row):\n    try:\n        return float(row.get('kg'))\n    except ValueError as error:\n        log.warning('no weight: %s', error)\n        return 0.0\n",
    type: "TypeError",
    message: "float() argument must be a string or a real number, not 'NoneType'",
    lines: ["return float"],
    clause: "except (ValueError, TypeError) as error:",
  },
  {
    title: "a line that has fewer parts, in a function below",
    source:
      "def parse(line):\n    name, size = line.split(',')\n    return name, int(size)\n\n\ndef load(lines):\n    found = []\n    for line in lines:\n        try:\n            found.append(parse(line))\n        except KeyError:\n            errors.append(line)\n    return found\n",
    type: "ValueError",
    message: "not enough values to unpack (expected 2, got 1)",
    lines: ["found.append", "name, size ="],
    clause: "except (KeyError, ValueError):",
  },
  {
    title: "a slow service where a dead one was thought of",
    source:
      "import httpx\n\n\ndef rates():\n    try:\n        return httpx.get(URL).json()\n    except (httpx.ConnectError, httpx.HTTPStatusError):\n        return LAST\n",
    type: "httpx.ReadTimeout",
    message: "The read operation timed out",
    lines: ["return httpx.get"],
    clause: "except (httpx.ConnectError, httpx.HTTPStatusError, httpx.TimeoutException):",
  },
  {
    title: "a service that answers with a page instead of JSON",
    source:
      "import requests\n\n\ndef rates():\n    try:\n        return requests.get(URL, timeout=5).json()\n    except requests.RequestException:\n        return LAST\n",
    type: "json.decoder.JSONDecodeError",
    message: "Expecting value: line 1 column 1 (char 0)",
    lines: ["return requests.get"],
    clause: "except (requests.RequestException, ValueError):",
  },
  {
    title: "another class of the library whose call is tried",
    source:
      "import jwt\n\n\ndef member(token):\n    try:\n        claims = jwt.decode(token, KEY, algorithms=['HS256'])\n    except jwt.DecodeError:\n        return None\n    return claims['sub']\n",
    type: "jwt.exceptions.ExpiredSignatureError",
    message: "Signature has expired",
    lines: ["claims = jwt"],
    clause: "except (jwt.DecodeError, jwt.ExpiredSignatureError):",
  },
])("$title: the handler names it too", async ({ source, type, message, lines, clause, also }) => {
  const text = await fixed(source, type, message, lines);
  expect(text).toContain(clause);
  if (also) expect(text).toContain(also);
});

it.each([
  {
    title: "an error that was raised on purpose",
    source:
      "def take(stock):\n    try:\n        if stock < 1:\n            raise ValueError('nothing left')\n        return stock - 1\n    except KeyError:\n        return 0\n",
    type: "ValueError",
    message: "nothing left",
    lines: ["raise ValueError"],
  },
  {
    title: "a handler that passes the error on",
    source:
      "def page(args):\n    try:\n        return int(args['page'])\n    except KeyError:\n        log.error('no page')\n        raise\n",
    type: "ValueError",
    message: "invalid literal for int() with base 10: 'x'",
    lines: ["return int"],
  },
  {
    title: "a handler that asks its error for what only that has",
    source:
      "import json\n\n\ndef read(text):\n    try:\n        return json.loads(text)['id']\n    except json.JSONDecodeError as error:\n        return f'bad at {error.pos}'\n",
    type: "KeyError",
    message: "'id'",
    lines: ["return json.loads"],
  },
  {
    title: "a handler for another kind of failure",
    source:
      "import requests\n\n\ndef total(rows):\n    try:\n        return sum(int(row) for row in rows)\n    except requests.ConnectionError:\n        return 0\n",
    type: "ValueError",
    message: "invalid literal for int() with base 10: 'x'",
    lines: ["return sum"],
  },
  {
    title: "a mistake of the code two functions below",
    source:
      "def inner(row):\n    return TABLE[row]\n\n\ndef run(rows):\n    try:\n        return [inner(row) for row in rows]\n    except ValueError:\n        return []\n",
    type: "KeyError",
    message: "'x'",
    lines: ["return [inner", "return TABLE"],
  },
  {
    title: "a try of the function around",
    source:
      "def outer(rows):\n    try:\n        def inner(row):\n            return int(row)\n    except KeyError:\n        inner = None\n    return [inner(row) for row in rows]\n",
    type: "ValueError",
    message: "invalid literal for int() with base 10: 'x'",
    lines: ["return int"],
  },
])("$title is left alone", async ({ source, type, message, lines }) => {
  expect(await fixed(source, type, message, lines)).toBeNull();
});

it("says of no token that has expired that it is malformed: that is only a guess", async () => {
  const source =
    "import jwt\n\n\ndef member(token):\n    try:\n        return jwt.decode(token, KEY, algorithms=['HS256'])\n    except jwt.DecodeError:\n        raise AuthError('The token is malformed')\n";
  const fault = await givenFault({
    files: { "app/a.py": source },
    type: "jwt.exceptions.ExpiredSignatureError",
    message: "Signature has expired",
    trace: [["app/a.py", "return jwt"]],
  });
  expect(fault.patches(narrowHandlerRecipe).map(({ basis }) => basis)).toEqual(["guess"]);
});
