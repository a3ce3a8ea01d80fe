import { describe, expect, it } from "vitest";
import { givenFault } from "../fault/open-fault.testing.ts";
import { libraryUseRecipe } from "./index.ts";

/** What a program of one file reads like once it is repaired; null where nothing is offered. `line` is a part of the failing line. */
async function repaired(source: string, type: string, message: string, line: string): Promise<string | null> {
  const fault = await givenFault({
    files: { "app.py": source },
    type,
    message,
    trace: [["app.py", line]],
  });
  return fault.fixed(libraryUseRecipe, "app.py");
}

type Row = readonly [wanted: string, source: string, type: string, message: string, line: string];

const def = (body: string, head = "work(one, other)") =>
  `def ${head}:\n    ${body.replaceAll("\n", "\n    ")}\n`;

describe("an argument that is not what its call takes", () => {
  it.each<Row>([
    [
      'hashlib.md5(f"{one}/{other}".encode())',
      `import hashlib\n\n\n${def('return hashlib.md5(f"{one}/{other}").hexdigest()')}`,
      "TypeError",
      "Strings must be encoded before hashing",
      "hashlib.md5",
    ],
    [
      'base64.b64encode(b"guest:guest")',
      `import base64\n\n\n${def('return base64.b64encode("guest:guest")')}`,
      "TypeError",
      "a bytes-like object is required, not 'str'",
      "b64encode",
    ],
    [
      "hmac.new(one.encode(), other.encode(), hashlib.sha256)",
      `import hashlib\nimport hmac\n\n\n${def("return hmac.new(one, other.encode(), hashlib.sha256)")}`,
      "TypeError",
      "key: expected bytes or bytearray, but got 'str'",
      "hmac.new",
    ],
    [
      'struct.pack(">H4s", one, other.encode())',
      `import struct\n\n\n${def('return struct.pack(">H4s", one, other)')}`,
      "error",
      "argument for 's' must be a bytes object",
      "struct.pack",
    ],
    [
      "one.astimezone(ZoneInfo(other))",
      def("return one.astimezone(other)"),
      "TypeError",
      "tzinfo argument must be None or of a tzinfo subclass, not type 'str'",
      "astimezone",
    ],
    [
      "one.endswith(tuple(other))",
      def("return one.endswith(other)"),
      "TypeError",
      "endswith first arg must be str or a tuple of str, not list",
      "endswith",
    ],
    [
      "isinstance(one, (int,))",
      def("return isinstance(one, [int])"),
      "TypeError",
      "isinstance() arg 2 must be a type, a tuple of types, or a union",
      "isinstance",
    ],
    [
      "sorted(one, key=other)",
      def("return sorted(one, other)"),
      "TypeError",
      "sorted expected 1 argument, got 2",
      "sorted",
    ],
    [
      "asyncio.gather(*one)",
      `import asyncio\n\n\nasync ${def("return await asyncio.gather(one)")}`,
      "TypeError",
      "unhashable type: 'list'",
      "gather",
    ],
    [
      'connection.execute(text("select 1"))',
      def('return connection.execute("select 1")', "work(connection)"),
      "ObjectNotExecutableError",
      "Not an executable object: 'select 1'",
      "execute",
    ],
    [
      "select(one.c.name, one.c.age)",
      def("return select([one.c.name, one.c.age])"),
      "ArgumentError",
      "Column expression, FROM clause, or other columns clause element expected, got [Column('name')].",
      "select",
    ],
    [
      "ship.apply_async(args=(one,))",
      def("return ship.apply_async(args=(one))"),
      "TypeError",
      "tasks.ship() argument after * must be an iterable, not int",
      "apply_async",
    ],
    [
      "[asyncio.create_task(read(pump)) for pump in one]",
      `import asyncio\n\n\nasync ${def("jobs = [read(pump) for pump in one]\nreturn await asyncio.wait(jobs)")}`,
      "TypeError",
      "Passing coroutines is forbidden, use tasks explicitly.",
      "asyncio.wait",
    ],
    [
      'os.path.join("data", str(one), "a.txt")',
      `import os\n\n\n${def('return os.path.join("data", one, "a.txt")')}`,
      "TypeError",
      "join() argument must be str, bytes, or os.PathLike object, not 'int'",
      "os.path.join",
    ],
    [
      'one.execute("insert into pets values (?, ?)", (other, 3))',
      def('return one.execute("insert into pets values (?, ?)", other, 3)'),
      "TypeError",
      "execute expected at most 2 arguments, got 3",
      "execute",
    ],
  ])("is given as %s", async (wanted, source, type, message, line) => {
    expect(await repaired(source, type, message, line)).toContain(wanted);
  });

  it("is left alone where two could be meant", async () => {
    const source = def("return one.replace('a', other) + other.replace('b', one)");
    expect(
      await repaired(source, "TypeError", "replace() argument 2 must be str, not int", "replace"),
    ).toBeNull();
  });

  it("is left alone where it is bytes already", async () => {
    const source = `import hashlib\n\n\n${def("return hashlib.sha256(one.encode())")}`;
    expect(
      await repaired(source, "TypeError", "Strings must be encoded before hashing", "sha256"),
    ).toBeNull();
  });
});

describe("a name that an upgrade moved", () => {
  it.each<Row>([
    [
      "from markupsafe import escape\n",
      "from flask import Flask, escape\n\napp = Flask(escape('a'))\n",
      "ImportError",
      "cannot import name 'escape' from 'flask' (/site-packages/flask/__init__.py)",
      "import",
    ],
    [
      "from urllib.parse import quote as url_quote\n",
      "from werkzeug.urls import url_quote\n\nprint(url_quote('a b'))\n",
      "ImportError",
      "cannot import name 'url_quote' from 'werkzeug.urls' (/site-packages/werkzeug/urls.py)",
      "import",
    ],
    [
      "from django.utils.translation import gettext as _\n",
      "from django.utils.translation import ugettext as _\n\nprint(_('a'))\n",
      "ImportError",
      "cannot import name 'ugettext' from 'django.utils.translation' (/django/utils/translation/__init__.py)",
      "import",
    ],
    [
      "start = time.perf_counter()\n",
      "import time\n\nstart = time.clock()\n",
      "AttributeError",
      "module 'time' has no attribute 'clock'",
      "time.clock",
    ],
  ])("is taken from where it is: %s", async (wanted, source, type, message, line) => {
    expect(await repaired(source, type, message, line)).toContain(wanted);
  });
});

describe("a file that was opened in another way", () => {
  it.each<Row>([
    [
      'open(path, newline="")',
      "import csv\n\n\ndef rows(path):\n    with open(path, 'rb') as handle:\n        return list(csv.DictReader(handle))\n",
      "Error",
      "iterator should return strings, not bytes (the file should be opened in text mode)",
      "return list",
    ],
    [
      'open(path, "rb")',
      "import pickle\n\n\ndef stored(path):\n    with open(path, encoding='utf-8') as handle:\n        return pickle.load(handle)\n",
      "UnicodeDecodeError",
      "'utf-8' codec can't decode byte 0x80 in position 0: invalid start byte",
      "pickle.load",
    ],
    [
      "open(path, 'rb')",
      "def size(path):\n    return len(open(path, 'rb', encoding='utf-8').read())\n",
      "ValueError",
      "binary mode doesn't take an encoding argument",
      "open(path",
    ],
  ])("is opened by %s", async (wanted, source, type, message, line) => {
    expect(await repaired(source, type, message, line)).toContain(wanted);
  });
});

describe("what holds a value", () => {
  it.each<Row>([
    [
      "asked.result()['name']",
      "def name(pool, row):\n    asked = pool.submit(load, row)\n    return asked['name']\n",
      "TypeError",
      "'Future' object is not subscriptable",
      "asked['name']",
    ],
    [
      "client.get('/pets').json()",
      "def names(client):\n    pets = client.get('/pets').json\n    return [pet for pet in pets]\n",
      "TypeError",
      "'method' object is not iterable",
      "for pet in pets",
    ],
  ])("is asked for it by %s", async (wanted, source, type, message, line) => {
    expect(await repaired(source, type, message, line)).toContain(wanted);
  });
});

describe("what Python and its libraries ask for", () => {
  it.each<Row>([
    [
      "except (ValueError, TypeError):",
      "def number(text):\n    try:\n        return int(text)\n    except [ValueError, TypeError]:\n        return None\n",
      "TypeError",
      "catching classes that do not inherit from BaseException is not allowed",
      "except [",
    ],
    [
      "raise NotImplementedError\n",
      "def area():\n    raise NotImplemented\n",
      "TypeError",
      "exceptions must derive from BaseException",
      "raise",
    ],
    [
      "one - set(other)",
      def("return one - other"),
      "TypeError",
      "unsupported operand type(s) for -: 'set' and 'list'",
      "one - other",
    ],
    [
      "out.append(name)",
      "def all_of(names):\n    out = []\n    for name in names:\n        out = out.append(name)\n    return out\n",
      "AttributeError",
      "'NoneType' object has no attribute 'append'",
      "out.append",
    ],
    [
      '\'{{"user": "{name}"}}\'.format(name=one)',
      def('return \'{"user": "{name}"}\'.format(name=one)'),
      "KeyError",
      "'\"user\"'",
      "format",
    ],
    [
      '["git", "tag", f"{one}"]',
      `import subprocess\n\n\n${def('return subprocess.run(f"git tag {one}", check=True)')}`,
      "FileNotFoundError",
      "[Errno 2] No such file or directory: 'git tag v1'",
      "subprocess.run",
    ],
    [
      "    price: int\n    paid: bool = False\n",
      "from dataclasses import dataclass\n\n\n@dataclass\nclass Ticket:\n    name: str\n    paid: bool = False\n    price: int\n",
      "TypeError",
      "non-default argument 'price' follows default argument",
      "class Ticket",
    ],
    [
      ".where(pets.c.age > 5, pets.c.name == one)",
      def("return select(pets).where(pets.c.age > 5 and pets.c.name == one)"),
      "TypeError",
      "Boolean value of this clause is not defined",
      "select(pets)",
    ],
    [
      "session.scalars(select(Pet)).all()",
      def("return [pet.name for pet in session.execute(select(Pet)).all()]", "names(session)"),
      "AttributeError",
      "name",
      "pet.name",
    ],
    [
      "with engine.connect() as connection:\n        return connection.execute(text('select 1')).scalar()",
      def("return engine.execute(text('select 1')).scalar()", "count(engine)"),
      "AttributeError",
      "'Engine' object has no attribute 'execute'",
      "engine.execute",
    ],
    [
      "values.data['start']",
      "class Stay(BaseModel):\n    @field_validator('end')\n    @classmethod\n    def ordered(cls, value, values):\n        return max(value, values['start'])\n",
      "TypeError",
      "'pydantic_core._pydantic_core.ValidationInfo' object is not subscriptable",
      "return max",
    ],
    [
      "Plate(**row)",
      "from pydantic import BaseModel\n\n\nclass Plate(BaseModel):\n    code: str\n\n\ndef read(row):\n    return Plate(row)\n",
      "TypeError",
      "BaseModel.__init__() takes 1 positional argument but 2 were given",
      "return Plate",
    ],
    [
      "Pet.objects.filter(age__gt=1).acount()",
      "async def count():\n    return Pet.objects.filter(age__gt=1).count()\n",
      "SynchronousOnlyOperation",
      "You cannot call this from an async context - use a thread or sync_to_async.",
      ".count()",
    ],
    [
      "[row async for row in rows(one)]",
      `async def rows(one):\n    yield one\n\n\nasync ${def("return [row for row in rows(one)]")}`,
      "TypeError",
      "'async_generator' object is not iterable",
      "return [row",
    ],
    [
      "    @classmethod\n    def guest(cls):",
      "class User:\n    def guest(cls):\n        return cls()\n\n\nprint(User.guest())\n",
      "TypeError",
      "User.guest() missing 1 required positional argument: 'cls'",
      "print(",
    ],
    [
      "str(one).zfill(5)",
      def("return one.zfill(5)"),
      "AttributeError",
      "'int' object has no attribute 'zfill'",
      "zfill",
    ],
    [
      "hmac.new(one, other, hashlib.sha256).hexdigest()",
      `import hashlib\nimport hmac\n\n\n${def("digest = hmac.new(one, other, hashlib.sha256).digest()\nreturn hmac.compare_digest(digest, given)", "work(one, other, given)")}`,
      "TypeError",
      "a bytes-like object is required, not 'str'",
      "compare_digest",
    ],
    [
      "chain(pack.s(number), clean.si())",
      "@app.task\ndef clean():\n    return 'clean'\n\n\ndef order(number):\n    return chain(pack.s(number), clean.s())()\n",
      "TypeError",
      "clean() takes 0 positional arguments but 1 was given",
      "chain(",
    ],
  ])("is written: %s", async (wanted, source, type, message, line) => {
    expect(await repaired(source, type, message, line)).toContain(wanted);
  });
});
