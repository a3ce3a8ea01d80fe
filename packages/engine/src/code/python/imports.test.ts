import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import type { CodeIndex } from "../code-index.ts";
import { createCodeIndex } from "../create-code-index.ts";
import { applyEdits } from "../edit.ts";
import { type TreeFixture, treeOf } from "../tree-fixture.ts";
import { planImport } from "./imports.ts";
import { localNameFor, originOf } from "./origins.ts";

const opened: { index: CodeIndex; tree: TreeFixture }[] = [];

async function indexOf(files: Readonly<Record<string, string>>): Promise<CodeIndex> {
  const tree = treeOf(files);
  const index = await createCodeIndex(tree);
  opened.push({ index, tree });
  return index;
}

afterEach(() => {
  for (const { index, tree } of opened.splice(0)) {
    index.dispose();
    tree.remove();
  }
});

async function withImport(
  source: string,
  module = "jose",
  name = "ExpiredSignatureError",
): Promise<string | null> {
  const index = await indexOf({
    "app/__init__.py": "",
    "app/core.py": "settings = 1\n",
    "app/errors.py": "class AppError(Exception): ...\n",
    "app/tokens.py": source,
  });
  const plan = planImport(index, "app/tokens.py", module, name);
  return plan && Buffer.from(applyEdits(Buffer.from(source), plan.edits)).toString();
}

describe("making a name available", () => {
  it.each([
    ["sorted", "from jose import JWTError, jwt\n", "from jose import ExpiredSignatureError, JWTError, jwt\n"],
    ["unsorted", "from jose import jwt, AError\n", "from jose import jwt, AError, ExpiredSignatureError\n"],
    ["single", "from jose import jwt\n", "from jose import ExpiredSignatureError, jwt\n"],
    [
      "with alias",
      "from jose import JWTError as E, jwt  # noqa\n",
      "from jose import ExpiredSignatureError, JWTError as E, jwt  # noqa\n",
    ],
    [
      "in brackets",
      "from jose import (JWTError, jwt)\n",
      "from jose import (ExpiredSignatureError, JWTError, jwt)\n",
    ],
    [
      "one per line",
      "from jose import (\n    JWTError,\n    jwt,\n)\n",
      "from jose import (\n    ExpiredSignatureError,\n    JWTError,\n    jwt,\n)\n",
    ],
    [
      "one per line, last, with comments",
      "from jose import (\n    AError,  # first\n    BError  # second\n)\n",
      "from jose import (\n    AError,  # first\n    BError,\n    ExpiredSignatureError  # second\n)\n",
    ],
    [
      "one per line with tabs and CRLF",
      "from jose import (\r\n\tAError,\r\n)\r\n",
      "from jose import (\r\n\tAError,\r\n\tExpiredSignatureError,\r\n)\r\n",
    ],
    [
      "full line",
      `from jose import JWTError, ${"a".repeat(48)}, jwt\n`,
      `from jose import (\n    ExpiredSignatureError,\n    JWTError,\n    ${"a".repeat(48)},\n    jwt,\n)\n`,
    ],
    [
      "relative import of the same module",
      "from .errors import A\n",
      "from .errors import A, AppError\n",
      "app.errors",
      "AppError",
    ],
    [
      "there already",
      "from jose import ExpiredSignatureError as E\n",
      "from jose import ExpiredSignatureError as E\n",
    ],
  ])("extends an import that is %s", async (_what, before, after, module?: string, name?: string) => {
    expect(await withImport(before, module, name)).toBe(after);
  });

  it.each([
    ["no imports", "x = 1\n", "from jose import ExpiredSignatureError\n\nx = 1\n"],
    [
      "a docstring",
      '"""Doc."""\n\nx = 1\n',
      '"""Doc."""\n\nfrom jose import ExpiredSignatureError\n\nx = 1\n',
    ],
    ["only a comment", "# a", "# a\nfrom jose import ExpiredSignatureError\n"],
    ["an empty file", "", "from jose import ExpiredSignatureError\n"],
    ["a definition", "def f(): ...\n", "from jose import ExpiredSignatureError\n\n\ndef f(): ...\n"],
    [
      "its own group",
      "import os\n\nimport attrs\nfrom fastapi import Depends\nfrom starlette import x\n\nfrom app.core import settings\n",
      "import os\n\nimport attrs\nfrom fastapi import Depends\nfrom jose import ExpiredSignatureError\nfrom starlette import x\n\nfrom app.core import settings\n",
    ],
    [
      "plain imports only in its group",
      "import os\n\nimport jwt\n",
      "import os\n\nimport jwt\nfrom jose import ExpiredSignatureError\n",
    ],
    [
      "only earlier groups",
      "from __future__ import annotations\n\nimport os\n\nx = 1\n",
      "from __future__ import annotations\n\nimport os\n\nfrom jose import ExpiredSignatureError\n\nx = 1\n",
    ],
    [
      "only later groups",
      "from app.core import settings\n",
      "from jose import ExpiredSignatureError\n\nfrom app.core import settings\n",
    ],
    ["no line break at the end", "import attrs", "import attrs\nfrom jose import ExpiredSignatureError\n"],
    [
      "a conditional import of the module",
      "try:\n    from jose import jwt\nexcept ImportError:\n    jwt = None\n",
      "from jose import ExpiredSignatureError\n\ntry:\n    from jose import jwt\nexcept ImportError:\n    jwt = None\n",
    ],
  ])("adds a statement where there is %s", async (_what, before, after) => {
    expect(await withImport(before)).toBe(after);
  });

  it("uses the alias that the file has", async () => {
    const index = await indexOf({ "a.py": "from jose import ExpiredSignatureError as Expired\n" });
    expect(planImport(index, "a.py", "jose", "ExpiredSignatureError")).toEqual({
      local: "Expired",
      edits: [],
    });
  });

  it("knows that an import for types alone gives nothing at run time", async () => {
    const source =
      "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from jose import ExpiredSignatureError\n";
    expect(await withImport(source)).toBeNull();
  });

  it("is done once, keeps every other line, and leaves a file that parses", async () => {
    const statement = fc.constantFrom(
      "import os",
      "import os.path as p",
      "from typing import (\n    Any,\n    Dict,\n)",
      "from jose import jwt, JWTError",
      "from jose import (\n    JWTError,  # broad\n    jwt,\n)",
      "from jose import (JWTError,\n                  jwt)",
      "from jose import \\\n    jwt",
      "from .errors import AppError",
      "from app import core",
      "import attrs  # third party",
      "x = 1",
      "try:\n    import ujson\nexcept ImportError:\n    ujson = None",
      "# a comment",
      "def f():\n    from jose import jwt\n    return jwt",
    );
    const header = fc.constantFrom(
      "",
      '"""Doc."""\n',
      "# -*- coding: utf-8 -*-\n",
      "from __future__ import annotations\n",
    );
    await fc.assert(
      fc.asyncProperty(
        header,
        fc.array(statement, { maxLength: 7 }),
        fc.boolean(),
        async (start, statements, isDos) => {
          const text = start + statements.map((part) => `${part}\n`).join("");
          const source = isDos ? text.replaceAll("\n", "\r\n") : text;
          const once = await withImport(source);
          expect(once).not.toBeNull();
          expect(await withImport(once ?? "")).toBe(once);
          const index = await indexOf({ "app/tokens.py": once ?? "" });
          expect(index.file("app/tokens.py")?.tree.rootNode.hasError).toBe(false);
          expect(localNameFor(index, "app/tokens.py", "jose.ExpiredSignatureError")).not.toBeNull();
          if (isDos && source !== "") expect(once?.replaceAll("\r\n", "")).not.toContain("\n");
          const before = source
            .split(/\r?\n/)
            .filter((line) => line !== "" && !/jose|jwt|JWTError/.test(line));
          const after = (once ?? "").split(/\r?\n/);
          for (const line of before) expect(after).toContain(line);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("refuses a name that means something else there", async () => {
    expect(await withImport("class ExpiredSignatureError(Exception): ...\n")).toBeNull();
    expect(await withImport("from jwt import ExpiredSignatureError\n")).toBeNull();
  });
});

describe("the full name behind a name", () => {
  it.each([
    ["from jose import jwt", "jwt.decode", "jose.jwt.decode"],
    ["import jwt", "jwt.ExpiredSignatureError", "jwt.ExpiredSignatureError"],
    ["import jwt as pyjwt", "pyjwt.decode", "jwt.decode"],
    ["from jose.exceptions import JWTError as E", "E", "jose.exceptions.JWTError"],
    ["from app.errors import TokenError", "TokenError", "jose.JWTError"],
    ["from .errors import TokenError", "TokenError", "jose.JWTError"],
    ["from . import errors", "errors.AppError", "app.errors.AppError"],
    ["from app.errors import AppError", "AppError", "app.errors.AppError"],
    ["import app.errors", "app.errors.AppError", "app.errors.AppError"],
    ["def own(): ...", "own", "app.tokens.own"],
    ["from datetime import datetime", "datetime.now", "datetime.datetime.now"],
  ])("%s: %s", async (source, name, full) => {
    const index = await indexOf({
      "app/__init__.py": "",
      "app/errors.py": "from jose import JWTError as TokenError\nclass AppError(Exception): ...\n",
      "app/tokens.py": `${source}\n`,
    });
    expect(originOf(index, "app/tokens.py", name)).toBe(full);
    expect(originOf(index, "app/tokens.py", "unknown")).toBeNull();
  });

  it("can be turned back into what the file calls it", async () => {
    const index = await indexOf({ "a.py": "import jwt\nfrom jose import jwt as j, JWTError as E\n" });
    expect(localNameFor(index, "a.py", "jwt.ExpiredSignatureError")).toBe("jwt.ExpiredSignatureError");
    expect(localNameFor(index, "a.py", "jose.jwt.decode")).toBe("j.decode");
    expect(localNameFor(index, "a.py", "jose.JWTError")).toBe("E");
    expect(localNameFor(index, "a.py", "os.path")).toBeNull();
  });
});
