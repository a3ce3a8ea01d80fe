import { afterEach, describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { refusedInputRecipe, unreadableInputRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

async function inNode(
  files: Readonly<Record<string, string>>,
  error: string,
  raised: Parameters<typeof investigateJavascript>[2],
  request: Parameters<typeof investigateJavascript>[3] = null,
): Promise<string | null> {
  const found = await investigateJavascript(files, error, raised, request);
  open.push(found);
  const patch = patchesOf(refusedInputRecipe, found.investigation).find(({ basis }) => basis !== "guess");
  return patch
    ? Object.keys(files)
        .map((file) => patched(files, patch, file))
        .join("\n")
    : null;
}

async function inPython(source: string, type: string, message: string, line: string): Promise<string | null> {
  const files = { "app/a.py": source };
  const opened = await givenFault({ files, type, message, trace: [["app/a.py", line]] });
  const patch = opened.patches(unreadableInputRecipe).find(({ basis }) => basis !== "guess");
  return patch ? ([...(await opened.after(patch)).values()].join("\n") ?? null) : null;
}

const NO_TOKEN =
  "TypeError: Invalid Token or Protected Header formatting\n    at decode (/app/node_modules/jose/d.js:1:1)";

describe("what is read in front of a `try` that refuses the same", () => {
  const auth = (between: string, behind = "") => `import { decodeHeader, verify } from "jose";
const keys = new Map();
export async function account(token) {
  const { kid } = decodeHeader(token);
  ${between}
  try {
    const { payload } = await verify(token, keys.get(kid));
    return payload.sub;
  } catch {
    return null;
  }${behind}
}
`;
  const asked = (text: string) =>
    inNode({ "auth.js": text }, NO_TOKEN, [
      { path: "auth.js", statement: "decodeHeader(token)", at: "decodeHeader" },
    ]);

  it("is read within it, with the questions that follow", async () => {
    const text = await asked(auth("if (!keys.has(kid)) return null;"));
    expect(text).toContain(
      "try {\n    const { kid } = decodeHeader(token);\n    if (!keys.has(kid)) return null;\n",
    );
  });

  it("stays where an error is thrown on purpose in between, which the handler would catch", async () => {
    const text = await asked(auth('if (!keys.has(kid)) throw new Error("no key");'));
    expect(text ?? "").not.toContain("try {\n    const { kid }");
  });

  it("stays where it is read behind the `try`", async () => {
    const text = await asked(auth("", "\n  console.log(kid);"));
    expect(text ?? "").not.toContain("try {\n    const { kid }");
  });

  it("is read within it in Python, where the handler names the error", async () => {
    const text = await inPython(
      "import struct\n\n\ndef frame(data):\n    kind, size = struct.unpack('>BH', data[:3])\n    try:\n        (check,) = struct.unpack('>H', data[3 + size:5 + size])\n    except struct.error:\n        return None\n    return kind, check\n",
      "struct.error",
      "unpack requires a buffer of 3 bytes",
      "kind, size =",
    );
    expect(text).toContain("try:\n        kind, size = struct.unpack");
  });
});

describe("what a reader of a library cannot read", () => {
  it("is told as the class that somebody above tells from others", async () => {
    const files = {
      "main.js":
        'import { Misuse, options } from "./options.js";\nexport function main(argv) {\n  try {\n    return options(argv);\n  } catch (error) {\n    if (!(error instanceof Misuse)) throw error;\n    console.error(error.message);\n    return 2;\n  }\n}\n',
      "options.js":
        'import { parseArgs } from "node:util";\nexport class Misuse extends Error {}\nexport function options(argv) {\n  const { values, positionals } = parseArgs({ args: argv });\n  if (positionals.length !== 1) throw new Misuse("one folder, please");\n  return values;\n}\n',
    };
    const text = await inNode(
      files,
      "TypeError: Unknown option '--depht'\n    at parseArgs (node:internal/util/parse_args/parse_args:1:1)",
      [
        { path: "options.js", statement: "parseArgs({", at: "parseArgs" },
        { path: "main.js", statement: "return options(argv)", at: "options" },
      ],
    );
    expect(text).toContain("catch (error) {\n    throw new Misuse(error.message);\n  }");
  });

  it("is refused in the form of the house, with its code", async () => {
    const files = {
      "app.js":
        'import express from "express";\nimport { decodeCursor } from "./cursor.js";\nimport { readLimit } from "./query.js";\nconst app = express();\napp.get("/spots", (req, res) => {\n  const limit = readLimit(req.query.limit);\n  const { after } = decodeCursor(req.query.cursor);\n  res.json({ limit, after });\n});\n',
      "cursor.js":
        'export function decodeCursor(text) {\n  return JSON.parse(Buffer.from(text, "base64url").toString("utf8"));\n}\n',
      "query.js":
        'import { BadRequest } from "./errors.js";\nconst MOST = 50;\nexport function readLimit(text) {\n  const limit = Number(text);\n  if (!Number.isInteger(limit) || limit > MOST) throw new BadRequest("limit_invalid", "limit is a number up to " + MOST);\n  return limit;\n}\n',
      "errors.js":
        "export class BadRequest extends Error {\n  statusCode = 400;\n  constructor(code, message) {\n    super(message);\n    this.code = code;\n  }\n}\n",
    };
    const text = await inNode(
      files,
      "SyntaxError: Unterminated string in JSON at position 6\n    at JSON.parse (<anonymous>)",
      [
        { path: "cursor.js", statement: "return JSON.parse", at: "parse" },
        { path: "app.js", statement: "decodeCursor(req", at: "decodeCursor" },
      ],
      requestTo("/spots"),
    );
    expect(text).toContain('throw new BadRequest("cursor_invalid", "cursor is not valid")');
  });

  it("is told of with the words of nothing that is missing", async () => {
    const text = await inPython(
      "import base64\nimport binascii\n\n\nclass BadPiece(Exception):\n    pass\n\n\ndef piece(line):\n    name, _, code = line.partition(' ')\n    if not name:\n        raise BadPiece('no name')\n    data = base64.b64decode(code, validate=True)\n    return name, data\n\n\ndef load(lines):\n    for line in lines:\n        try:\n            print(piece(line))\n        except BadPiece as error:\n            print(error)\n",
      "binascii.Error",
      "Only base64 data is allowed",
      "data = base64",
    );
    expect(text).toContain("except binascii.Error:\n        raise BadPiece('code is not valid')");
  });

  it("is caught by a class that has to be imported", async () => {
    const text = await inPython(
      "from tomllib import loads\n\n\nclass BadConfig(Exception):\n    pass\n\n\ndef read(text):\n    data = loads(text)\n    if 'name' not in data:\n        raise BadConfig('no name')\n    return data\n\n\ndef main(text):\n    try:\n        return read(text)\n    except BadConfig as error:\n        print(error)\n",
      "tomllib.TOMLDecodeError",
      "Invalid value",
      "data = loads",
    );
    expect(text).toContain("from tomllib import TOMLDecodeError, loads\n");
    expect(text).toContain("except TOMLDecodeError:\n        raise BadConfig(");
  });

  it("is noted where the function notes what else is wrong, though another way has altered something", async () => {
    const text = await inPython(
      "import json\n\n\nclass Sink:\n    def take(self, topic, payload):\n        if topic == 'status':\n            self.state = payload\n            return\n        device, kind = topic.split('/')\n        if kind != 'reading':\n            self.reject(topic, 'unknown kind')\n            return\n        message = json.loads(payload)\n        self.found.append(message['value'])\n",
      "json.decoder.JSONDecodeError",
      "Expecting value: line 1 column 1 (char 0)",
      "message = json",
    );
    expect(text).toContain(
      "except ValueError:\n            self.reject(topic, 'payload is not valid')\n            return\n",
    );
  });
});

describe("what no reader threw", () => {
  it.each([
    [
      "a fault of the code",
      "TypeError: Cannot read properties of undefined (reading 'a')",
      "JSON.parse(text)",
    ],
    ["a service that is not there", "Error: connect ECONNREFUSED 127.0.0.1:5432", "JSON.parse(text)"],
    [
      "a row that is there already",
      "Error: duplicate key value violates unique constraint",
      "JSON.parse(text)",
    ],
  ])("is left: %s", async (_title, error, call) => {
    const files = {
      "a.js": `export function read(text) {\n  if (!text) return null;\n  const found = ${call};\n  return found;\n}\n`,
    };
    expect(await inNode(files, error, [{ path: "a.js", statement: "const found", at: "parse" }])).toBeNull();
  });

  it("is left in Python where the house raises it on purpose", async () => {
    expect(
      await inPython(
        "def read(text):\n    if not text:\n        return None\n    raise ValueError('not readable')\n",
        "ValueError",
        "not readable",
        "raise ValueError",
      ),
    ).toBeNull();
  });
});

it("hands what a reader throws to the callback that is handed other errors", async () => {
  const files = {
    "splitter.js":
      'export function transform(push, line, callback) {\n  if (line.length > 1000) return callback(new Error("line is too long"));\n  push(JSON.parse(line));\n  callback();\n}\n',
  };
  const text = await inNode(
    files,
    "SyntaxError: Unexpected end of JSON input\n    at JSON.parse (<anonymous>)",
    [{ path: "splitter.js", statement: "push(JSON.parse(line))", at: "parse" }],
  );
  expect(text).toContain("parsed = JSON.parse(line);\n  } catch (error) {\n    return callback(error);\n  }");
});

describe("a value of the request that none of several questions knows", () => {
  const app = (refusal: string) =>
    `from flask import Flask, jsonify, request

app = Flask(__name__)
KINDS = ("day", "week")


@app.get("/totals")
def totals():
    by = request.args.get("by")
    if by not in KINDS:
        ${refusal}
    return {"by": by}


@app.get("/export")
def export():
    kind = request.args.get("format", "csv").lower()
    if kind == "csv":
        body = "a;b"
    elif kind == "json":
        body = "[]"
    return body
`;
  const unset = "cannot access local variable 'body' where it is not associated with a value";

  it("is refused as others are", async () => {
    const source = app('return jsonify(error="no such by"), 400');
    const text = await inPython(source, "UnboundLocalError", unset, "return body");
    expect(text).toContain('        body = "[]"\n    else:\n        return jsonify(error="');
    expect(text?.match(/, 400/g)).toHaveLength(2);
  });

  it("is left where nobody refuses anything", async () => {
    expect(await inPython(app('by = "day"'), "UnboundLocalError", unset, "return body")).toBeNull();
  });
});

it("refuses nobody for what another service has answered", async () => {
  const files = {
    "app.js":
      'import { Hono } from "hono";\nexport const app = new Hono();\napp.get("/convert", async (c) => {\n  const to = c.req.query("to");\n  if (!to) return c.json({ error: "to is required" }, 400);\n  const rates = JSON.parse(await rateText());\n  return c.json({ rate: rates[to] });\n});\n',
  };
  const error =
    "SyntaxError: Unexpected token '<', \"<html>\" is not valid JSON\n    at JSON.parse (<anonymous>)";
  const raised = [{ path: "app.js", statement: "const rates = JSON.parse", at: "parse" }];
  expect(await inNode(files, error, raised, requestTo("/convert"))).toBeNull();
});

it("refuses nobody for a table of the code itself", async () => {
  const files = {
    "a.js":
      'const SERVERS = { eu: "https//eu.example" };\nexport function server(region) {\n  const address = SERVERS[region];\n  if (!address) return null;\n  const url = new URL(address);\n  return url.host;\n}\n',
  };
  const error = "TypeError: Invalid URL\n    at new URL (node:internal/url:1:1)";
  expect(
    await inNode(files, error, [{ path: "a.js", statement: "const url = new URL", at: "new" }]),
  ).toBeNull();
});

describe("what the handler beside says of its own error", () => {
  const intake = (said: string) => `import json

from pydantic import BaseModel


class Fare(BaseModel):
    cents: int


def take(lines, log):
    fares = []
    for number, line in enumerate(lines):
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            log.reject(number, ${said})
            continue
        fares.append(Fare.model_validate(row))
    return fares
`;
  const asked = (said: string) =>
    inPython(
      intake(said),
      "pydantic_core._pydantic_core.ValidationError",
      "1 validation error for Fare\ncents\n  Field required",
      "fares.append",
    );

  it("is said of this one by its text, where only the other class has the attribute", async () => {
    expect(await asked('f"not JSON: {error.msg}"')).toMatch(/log\.reject\(number, f".*\{error\}"\)/);
    expect(await asked("error.msg")).toContain("log.reject(number, str(error))");
  });

  it("names the class by the library that hands it on", async () => {
    const text = await asked("str(error)");
    expect(text).toContain("from pydantic import BaseModel, ValidationError");
    expect(text).toContain("except ValidationError as error:\n            log.reject(number, str(error))");
  });
});
