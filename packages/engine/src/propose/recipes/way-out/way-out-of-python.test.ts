import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { wayOutRecipe } from "./index.ts";

const NONE = "'NoneType' object is not subscriptable";

/** The module after the first patch, where the function gave None to `use`; null where there is none. */
async function handedBack(source: string, use: string): Promise<string | null> {
  const files = { "a.py": `${source}\n\ndef main():\n    ${use}\n` };
  const fault = await givenFault({ files, type: "TypeError", message: NONE, trace: [["a.py", use]] });
  return fault.fixed(wayOutRecipe, "a.py");
}

/** The same for a variable that the line with `read` found unset. */
async function setThere(source: string, name: string, read: string): Promise<string | null> {
  const message = `cannot access local variable '${name}' where it is not associated with a value`;
  const fault = await givenFault({
    files: { "a.py": source },
    type: "UnboundLocalError",
    message,
    trace: [["a.py", read]],
  });
  return fault.fixed(wayOutRecipe, "a.py");
}

describe("what a way has in hand is handed back on it", () => {
  it.each([
    [
      "a value that stands alone",
      'def plan(name):\n    if name == "old":\n        PLANS["flat"]\n    else:\n        return PLANS[name]\n\n\nPLANS = {"flat": {"n": 1}}\n',
      'return PLANS["flat"]',
    ],
    [
      "what it has made and changed",
      'def card(row):\n    data = dict(row)\n    data["title"] = row["name"]\n',
      '    data["title"] = row["name"]\n    return data',
    ],
    [
      "what it has kept",
      "def record(key):\n    found = cache.get(key)\n    if found is not None:\n        return found\n    found = load(key)\n    cache.put(key, found)\n",
      "    cache.put(key, found)\n    return found",
    ],
    [
      "the entry of a store that was filled where it was not there",
      "def record(key):\n    if key not in cache:\n        cache[key] = load(key)\n",
      "        cache[key] = load(key)\n    return cache[key]\n",
    ],
    [
      "a pair, as on the other ways",
      "def fare(age):\n    if age < 18:\n        low, high = 1, 2\n    else:\n        return 3, 5\n",
      "        low, high = 1, 2\n        return low, high",
    ],
    [
      "what only the other way goes on with",
      "def stitches(length, repeat):\n    count = round(length * 2)\n    if repeat:\n        return round(count / repeat) * repeat\n",
      "\n    return count\n",
    ],
    [
      "what the log says that it takes",
      'def zone(user):\n    if user in ZONES:\n        return ZONES[user]\n    log.warning("%s has no zone, taking %s", user, DEFAULT_ZONE)\n',
      "    return DEFAULT_ZONE\n",
    ],
    [
      "the parameter that it changes",
      'def marked(row):\n    row["seen"] = True\n',
      '    row["seen"] = True\n    return row',
    ],
    [
      "what the handler beside it gives for the same error",
      "def first(path):\n    try:\n        return [one for one in read(path)]\n    except OSError:\n        log.warning(path)\n\n\ndef second(path):\n    try:\n        return [one for one in read(path)]\n    except OSError:\n        return []\n",
      "        log.warning(path)\n        return []",
    ],
    [
      "the constant that its words name",
      'def tier(count):\n    """The tier of a count; TOP above all others."""\n    for one in TIERS:\n        if count <= one["n"]:\n            return one\n\n\nTIERS = []\nTOP = {"n": 1}\n',
      "            return one\n    return TOP\n",
    ],
  ])("%s", async (_what, source, wanted) => {
    const name = /def (\w+)/.exec(source)?.[1] ?? "";
    const count = (/def \w+\((.*)\)/.exec(source)?.[1] ?? "").split(",").length;
    const given = Array.from({ length: count }, (_one, index) => `given_${index}`).join(", ");
    expect(await handedBack(source, `return ${name}(${given})["n"]`)).toContain(wanted);
  });

  it("or refused, as in a function that asks the same", async () => {
    const asks = (one: string, two: string) =>
      `    if region == "EU":\n        return ${one}\n    if region == "US":\n        return ${two}\n`;
    const source = `def net(region, cents):\n${asks("cents", "cents - 1")}    raise NoRegion(f"no region {region}")\n\n\ndef gross(region, cents):\n${asks("cents * 2", "cents * 3")}`;
    expect(await handedBack(source, 'return gross("CH", 1)["n"]')).toContain(
      '        return cents * 3\n    raise NoRegion(f"no region {region}")\n',
    );
  });

  it("of a function that a wrapper stands around", async () => {
    const source =
      "def timed(function):\n    def wrapper(*args):\n        function(*args)\n        log.info(function.__name__)\n\n    return wrapper\n\n\n@timed\ndef rows(path):\n    return [path]\n";
    const fixed = await handedBack(source, 'return rows("a")[0]');
    expect(fixed).toContain("        result = function(*args)\n");
    expect(fixed).toContain("        return result\n");
  });
});

describe("nothing is handed back", () => {
  it.each([
    [
      "that was asked for and was not there",
      "def room(name):\n    found = ROOMS.get(name)\n    if found is not None:\n        return found\n    count()\n",
    ],
    [
      "of which there are two",
      "def pair(text):\n    left = text.strip()\n    right = text.lower()\n    if text in SEEN:\n        return SEEN[text]\n",
    ],
    ["of another kind", 'def title(n):\n    count = 0\n    if n > 3:\n        return f"no {n}"\n'],
    [
      "that was begun in front of an error",
      'def checked(form):\n    try:\n        result = dict(form)\n        result["n"] = int(form["n"])\n        return result\n    except ValueError:\n        errors.append("n")\n',
    ],
    [
      "that was left over from something else",
      "def owner(name):\n    dog = DOGS[name]\n    seen = len(DOGS)\n    if dog:\n        return OWNERS[dog]\n",
    ],
    ["that only tells", "def show(row):\n    log.info(row)\n"],
  ])("%s", async (_what, source) => {
    const name = /def (\w+)/.exec(source)?.[1] ?? "";
    expect(await handedBack(source, `return ${name}("a")["n"]`)).toBeNull();
  });
});

describe("a variable is set on each way", () => {
  const LABEL =
    'def label(kind):\n    if kind == "a":\n        return "A"\n    elif kind == "b":\n        return "B"\n    else:\n        raise Unknown(f"no kind {kind}")\n\n\n';

  it("to the value that stands alone where the others set it", async () => {
    const source =
      'def subject(message):\n    if message.title:\n        text = message.title\n    elif message.kind:\n        message.kind.title()\n    else:\n        text = "-"\n    return text\n';
    expect(await setThere(source, "text", "return text")).toContain("        text = message.kind.title()\n");
  });

  it("as the function does that tells the same kinds apart", async () => {
    const source = `${LABEL}def price(what):\n    if what == "a":\n        cents = 3\n    elif what == "b":\n        cents = 4\n    return cents\n`;
    expect(await setThere(source, "cents", "return cents")).toContain(
      '        cents = 4\n    else:\n        raise Unknown(f"no kind {what}")\n',
    );
  });

  it("as the words of the function say", async () => {
    const source =
      'LIGHT = "light"\n\n\ndef theme(user):\n    """The theme of a user, LIGHT where none is chosen."""\n    if "theme" in user:\n        name = user["theme"]\n    return name\n';
    expect(await setThere(source, "name", "return name")).toContain("    else:\n        name = LIGHT\n");
  });

  it("not as one that tells other kinds apart", async () => {
    const source = `${LABEL}def price(what):\n    if what == "a":\n        cents = 3\n    elif what == "c":\n        cents = 4\n    return cents\n`;
    expect(await setThere(source, "cents", "return cents")).toBeNull();
  });

  it("not to a value of a function that comes to other values", async () => {
    const source =
      'def code(height):\n    if height < 150:\n        return "S"\n    elif height < 170:\n        return "M"\n    else:\n        return "XL"\n\n\ndef label(height):\n    if height < 150:\n        text = "small"\n    elif height < 170:\n        text = "medium"\n    return text\n';
    expect(await setThere(source, "text", "return text")).toBeNull();
  });

  it("refused after the last attempt, as in the loop beside it", async () => {
    const loop = (given: string, then: string) =>
      `    for attempt in range(3):\n        try:\n            ${then}\n        except TimeoutError:\n            log.warning("attempt %d for %s", attempt, ${given})\n`;
    const source = `def ask(number):\n${loop("number", "return call(number)")}    raise GaveUp(number)\n\n\ndef send(order):\n${loop('order["id"]', "answer = call(order)\n            break")}    return answer["ok"]\n`;
    expect(await setThere(source, "answer", 'return answer["ok"]')).toContain(
      '    else:\n        raise GaveUp(order["id"])\n',
    );
  });

  it("empty, as it is used, where a handler goes on", async () => {
    const source =
      'import json\n\n\ndef load(path):\n    try:\n        state = json.load(open(path))\n    except FileNotFoundError:\n        log.info("no state yet")\n    return state\n\n\ndef known(path, key):\n    return load(path).get(key)\n';
    expect(await setThere(source, "state", "return state")).toContain(
      '        log.info("no state yet")\n        state = {}\n',
    );
  });
});

it("what is worked out late is worked out where its handler sees it", async () => {
  const source =
    'def numbers(text):\n    try:\n        return (int(part) for part in text.split(","))\n    except ValueError:\n        return []\n\n\ndef main(text):\n    return sum(numbers(text))\n';
  const fault = await givenFault({
    files: { "a.py": source },
    type: "ValueError",
    message: "invalid literal for int() with base 10: 'x'",
    trace: [
      ["a.py", "return sum"],
      ["a.py", "return (int"],
    ],
  });
  expect(await fault.fixed(wayOutRecipe, "a.py")).toContain('return [int(part) for part in text.split(",")]');
});
