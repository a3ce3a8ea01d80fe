import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { createCodeIndex } from "./create-code-index.ts";
import { outsideModules } from "./outside-modules.ts";

it("lists what a tree imports from outside it: no standard library, nothing of its own, nothing inside functions", async () => {
  const directory = mkdtempSync(join(tmpdir(), "outside-"));
  mkdirSync(join(directory, "app"));
  writeFileSync(
    join(directory, "app/main.py"),
    "import os\nimport httpx\nfrom jose import JWTError, jwt\nfrom app.core import x\nfrom . import y\n\ndef f():\n    import numpy\n",
  );
  const code = await createCodeIndex({ directory, origin: null });
  expect(outsideModules(code)).toEqual(["httpx", "jose", "jose.jwt"]);
  code.dispose();
  rmSync(directory, { recursive: true });
});

it("lists the packages that JavaScript files import, without what Node has itself", async () => {
  const directory = mkdtempSync(join(tmpdir(), "outside-"));
  writeFileSync(
    join(directory, "app.mjs"),
    'import fs from "node:fs";\nimport path from "path";\nimport express from "express";\nimport { z } from "@shop/zod/mini";\nimport { it } from "vitest";\nimport own from "./own.mjs";\n',
  );
  writeFileSync(join(directory, "old.cjs"), 'const lodash = require("lodash");\n');
  const code = await createCodeIndex({ directory, origin: null });
  expect(outsideModules(code).toSorted()).toEqual(["@shop/zod/mini", "express", "lodash"]);
  code.dispose();
  rmSync(directory, { recursive: true });
});
