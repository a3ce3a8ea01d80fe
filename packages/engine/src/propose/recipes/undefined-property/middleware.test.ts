import { describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const JSON_SENT: ReturnType<typeof requestTo> = {
  ...requestTo("/hooks/returns"),
  method: "POST",
  headers: [["content-type", "application/json"]],
  body: { books: [1] },
};
const HOOKS = `const { Router } = require("express");
const router = Router();

router.post("/returns", (req, res) => {
  res.json({ received: req.body.books.length });
});

module.exports = router;
`;
const AUTH = `function requireMember(req, res, next) {
  const member = find(req.headers.authorization);
  if (!member) return res.status(401).json({ message: "Invalid credentials" });
  req.member = member;
  next();
}

module.exports = { requireMember };
`;
const CONTROLLER = `class LoansController {
  create = async (req, res, next) => {
    try {
      res.status(201).json({ loans: req.member.loans.length });
    } catch (err) {
      next(err);
    }
  };
}

module.exports = { LoansController };
`;

interface Case {
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
  readonly at: string;
  readonly part: string;
  readonly request?: Parameters<typeof investigateJavascript>[3];
  /** File that changes, with the lines that it gets; null where nothing is proposed. */
  /** What one of the later ideas puts there. */
  readonly follows?: string;
  readonly changes: readonly [string, ...string[]] | null;
}

const CASES: Readonly<Record<string, Case>> = {
  "a parser that stands below the routes": {
    files: {
      "app.js": `const express = require("express");\nconst hooks = require("./routes/hooks");\n\nconst app = express();\napp.use("/hooks", hooks);\napp.use(express.json());\nmodule.exports = app;\n`,
      "routes/hooks.js": HOOKS,
    },
    path: "routes/hooks.js",
    at: "req.body.books.length",
    part: "books",
    request: JSON_SENT,
    changes: ["app.js", 'app.use(express.json());\napp.use("/hooks", hooks);\nmodule.exports'],
  },
  "a parser that is not there": {
    files: {
      "app.js": `import express from "express";\n\nexport const app = express();\n\napp.post("/returns", (req, res) => {\n  res.json({ received: req.body.books.length });\n});\n`,
    },
    path: "app.js",
    at: "req.body.books.length",
    part: "books",
    request: JSON_SENT,
    changes: ["app.js", "const app = express();\napp.use(express.json());\n"],
  },
  "a form that only parsers of JSON meet": {
    files: {
      "app.js": `const express = require("express");\nconst app = express();\napp.use(express.json());\napp.post("/login", (req, res) => {\n  res.json({ name: req.body.name.trim() });\n});\nmodule.exports = app;\n`,
    },
    path: "app.js",
    at: "req.body.name.trim()",
    part: "name",
    request: {
      ...JSON_SENT,
      headers: [["content-type", "application/x-www-form-urlencoded"]],
      body: "name=ida",
    },
    follows: "if (!req.body)",
    changes: ["app.js", "app.use(express.json());\napp.use(express.urlencoded({ extended: false }));\n"],
  },
  "a form of which nothing was captured, in front of a refusal": {
    files: {
      "app.js": `const express = require("express");\nconst app = express();\napp.use(express.json());\napp.post("/login", (req, res) => {\n  const { name } = req.body;\n  if (!name) return res.status(400).json({ error: "a name is needed" });\n  res.json({ name });\n});\nmodule.exports = app;\n`,
    },
    path: "app.js",
    at: "{ name } = req.body",
    part: "name",
    request: {
      ...JSON_SENT,
      headers: [
        ["content-type", "application/x-www-form-urlencoded"],
        ["content-length", "8"],
      ],
      body: null,
    },
    changes: ["app.js", "const { name } = req.body ?? {};"],
  },
  "parsers that another file sets up": {
    files: {
      "app.js": `const express = require("express");\nconst { setUp } = require("./setup");\nconst app = express();\nsetUp(app);\napp.post("/login", (req, res) => {\n  const { name } = req.body;\n  if (!name) return res.status(400).json({ error: "a name is needed" });\n  res.json({ name });\n});\nmodule.exports = app;\n`,
      "setup.js": `const express = require("express");\nexports.setUp = (app) => {\n  app.use(express.json({ limit: "1mb" }));\n};\n`,
    },
    path: "app.js",
    at: "{ name } = req.body",
    part: "name",
    request: JSON_SENT,
    changes: ["app.js", "const { name } = req.body ?? {};"],
  },
  "a text that no parser is meant for": {
    files: {
      "app.js": `const express = require("express");\nconst app = express();\napp.use(express.json());\napp.post("/login", (req, res) => {\n  res.json({ name: req.body.name });\n});\n`,
    },
    path: "app.js",
    at: "req.body.name",
    part: "name",
    request: { ...JSON_SENT, headers: [["content-type", "text/plain"]], body: "x" },
    changes: ["app.js", "  if (!req.body)", "400"],
  },
  "a guard that a controller's route lacks": {
    files: {
      "auth.js": AUTH,
      "loans.controller.js": CONTROLLER,
      "routes.js": `const { Router } = require("express");\nconst { requireMember } = require("./auth");\nconst { LoansController } = require("./loans.controller");\nconst controller = new LoansController();\nconst router = Router();\nrouter.get("/me", requireMember, me);\nrouter.delete("/:id", requireMember, controller.remove);\nrouter.post("/", controller.create);\nmodule.exports = router;\n`,
    },
    path: "loans.controller.js",
    at: "req.member.loans",
    part: "loans",
    changes: ["routes.js", 'router.post("/", requireMember, controller.create);'],
  },
  "a guard that the route above has": {
    files: {
      "auth.js": AUTH,
      "routes.js": `const { Router } = require("express");\nconst { requireMember } = require("./auth");\nconst router = Router();\nrouter.get("/me", requireMember, (req, res) => res.json(req.member.name));\nrouter.get("/me/loans", (req, res) => {\n  res.json({ loans: req.member.loans });\n});\n`,
    },
    path: "routes.js",
    at: "req.member.loans",
    part: "loans",
    changes: ["routes.js", 'router.get("/me/loans", requireMember, (req, res) => {'],
  },
  "an answer that does not end the function": {
    files: {
      "app.js": `const express = require("express");\nconst app = express();\napp.post("/books/:id/loan", async (req, res) => {\n  const book = books.find((one) => one.id === req.params.id);\n  if (!book) {\n    res.status(404).json({ message: "Book not found" });\n  }\n  book.copies -= 1;\n  res.json({ copies: book.copies });\n});\n`,
    },
    path: "app.js",
    at: "book.copies -= 1",
    part: "copies",
    changes: ["app.js", '    return res.status(404).json({ message: "Book not found" });'],
  },
  "a signature, where the handler refuses bad ones": {
    files: {
      "app.js": `const express = require("express");\nconst app = express();\napp.post("/hook", (req, res) => {\n  const [kind, signature] = req.headers["x-signature"].split("=");\n  if (kind !== "v1" || !signature) return res.status(401).json({ message: "Bad signature" });\n  res.json({ ok: true });\n});\n`,
    },
    path: "app.js",
    at: 'req.headers["x-signature"].split',
    part: "split",
    changes: [
      "app.js",
      '  if (!req.headers["x-signature"]) return res.status(401).json({ message: "Bad signature" });\n',
    ],
  },
};

describe("what has to stand in front of a handler", () => {
  it.each(Object.entries(CASES))(
    "is put there: %s",
    async (_name, { files, path, at, part, request, changes, follows }) => {
      const error = `TypeError: Cannot read properties of undefined (reading '${part}')`;
      const raised = [{ path, statement: at, at: part }];
      const found = await investigateJavascript(files, error, raised, request ?? requestTo("/x"));
      try {
        const [patch, ...others] = patchesOf(undefinedPropertyRecipe, found.investigation);
        if (follows) expect(others.map((other) => patched(files, other, path)).join()).toContain(follows);
        if (changes === null) return expect(patch).toBeUndefined();
        const [changed, ...parts] = changes;
        const text = patch ? patched(files, patch, changed) : "";
        for (const one of parts) expect(text).toContain(one);
      } finally {
        found.close();
      }
    },
  );
});
