import { describe, expect, it } from "vitest";
import { givenFault, type OpenedFault } from "../fault/open-fault.testing.ts";
import { unpackingRecipe } from "./index.ts";

const WEB = `from flask import Flask, jsonify, request

from app.commands import Misuse, run

app = Flask(__name__)


@app.post("/say")
def say():
    return jsonify(reply=reply(request.get_json()["text"]))


def reply(text):
    try:
        return run(text)
    except Misuse as error:
        return str(error)
`;

async function given(commands: string, web = WEB): Promise<OpenedFault> {
  return givenFault({
    files: { "app/__init__.py": "", "app/commands.py": commands, "app/web.py": web },
    type: "ValueError",
    message: "not enough values to unpack (expected 2, got 1)",
    trace: [
      ["app/web.py", 'return jsonify(reply=reply(request.get_json()["text"]))'],
      ...(web === WEB ? ([["app/web.py", "return run(text)"]] as const) : []),
      ["app/commands.py", "= text.split("],
    ],
    request: { method: "POST", path: "/say", route: "/say", body: { text: "one" } },
  });
}

const TABLE = `HELP = {"move": "move WHAT WHERE"}
PLACES = {}


class Misuse(Exception):
    def __init__(self, name):
        super().__init__("usage: " + HELP[name])


`;
const PLAIN = "PLACES = {}\n\n\nclass Misuse(Exception):\n    pass\n\n\n";

describe("a text of a request in too few parts, deep below the handler", () => {
  it("is refused as the function refuses it otherwise, with the same entry of a table", async () => {
    const fault = await given(`${TABLE}def run(text):
    thing, place = text.split(maxsplit=1)
    if not thing.isalpha():
        raise Misuse("move")
    PLACES[thing] = place
    return "moved"
`);
    expect(await fault.fixed(unpackingRecipe, "app/commands.py")).toContain(
      '    parts = text.split(maxsplit=1)\n    if len(parts) < 2:\n        raise Misuse("move")\n    thing, place = parts\n',
    );
    expect(fault.patches(unpackingRecipe)[0]?.basis).toBe("house");
  });

  it("is refused so in words of its own where the exception takes a text", async () => {
    const fault = await given(`${PLAIN}def run(text):
    thing, place = text.split()
    if place not in PLACES:
        raise Misuse("place is not known here")
    PLACES[thing] = place
    return "moved"
`);
    const fixed = await fault.fixed(unpackingRecipe, "app/commands.py");
    expect(fixed).toContain('    if len(parts) != 2:\n        raise Misuse("');
    expect(fixed?.match(/raise Misuse/g)).toHaveLength(2);
  });

  it("is not answered in the handler where the house's exceptions are caught on the way", async () => {
    const fault = await given(`${PLAIN}def run(text):
    thing, place = text.split()
    return thing + place
`);
    expect(
      fault.patches(unpackingRecipe).flatMap(({ edits }) => edits.map(({ path }) => path)),
    ).not.toContain("app/web.py");
  });

  const direct = `from flask import Flask, jsonify, request

from app.commands import run

app = Flask(__name__)


@app.post("/say")
def say():
    def reply(text):
        return run(text)

    return jsonify(reply=reply(request.get_json()["text"]))
`;

  it("is not caught around work that changes something", async () => {
    const fault = await given(
      'PLACES = {}\n\n\ndef run(text):\n    thing, place = text.split(" ")\n    PLACES[thing] = place\n    return thing\n',
      direct,
    );
    expect(fault.patches(unpackingRecipe)).toEqual([]);
  });

  it("is at most a guess among others around a call that only reads it", async () => {
    const fault = await given(
      'def run(text):\n    thing, place = text.split(" ")\n    return [thing, place]\n',
      direct,
    );
    expect(fault.patches(unpackingRecipe)[0]).toMatchObject({ basis: "guess", rivals: 1 });
  });
});

describe("a text in too few parts that is no request", () => {
  const AUTH = `class AuthError(Exception):
    status = 401


def bearer(headers):
    value = headers["Authorization"]
    if not value:
        raise AuthError("no credentials")
    scheme, token = value.split(" ", 1)
    if scheme.lower() != "bearer":
        raise AuthError("unknown scheme")
    return token
`;
  const of = (source: string) =>
    givenFault({
      files: {
        "app/auth.py": source,
        "app/handle.py":
          "from app.auth import AuthError, bearer\n\n\ndef handle(headers):\n    try:\n        return bearer(headers)\n    except AuthError as error:\n        return str(error)\n",
      },
      type: "ValueError",
      message: "not enough values to unpack (expected 2, got 1)",
      trace: [
        ["app/handle.py", "return bearer(headers)"],
        ["app/auth.py", "= value.split("],
      ],
    });

  it("is refused as the function refuses all else, where whoever called catches that", async () => {
    const fault = await of(AUTH);
    expect(await fault.fixed(unpackingRecipe, "app/auth.py")).toContain(
      '    if " " not in value:\n        raise AuthError("no token")\n    scheme, token = value.split(" ", 1)\n',
    );
    expect(fault.patches(unpackingRecipe)[0]?.basis).toBe("house");
  });

  it("is left to people where the function refuses but one matter so, or with several classes", async () => {
    const one = AUTH.replace(
      '    if scheme.lower() != "bearer":\n        raise AuthError("unknown scheme")\n',
      "",
    );
    expect((await of(one)).patches(unpackingRecipe)).toEqual([]);
    const two = AUTH.replace('AuthError("unknown scheme")', 'LookupError("unknown scheme")');
    expect((await of(two)).patches(unpackingRecipe)).toEqual([]);
  });
});
