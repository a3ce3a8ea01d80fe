import { describe, expect, it } from "vitest";
import { javascriptRecipes } from "../../javascript-recipes.ts";
import { requestTo } from "../investigate.testing.ts";
import { investigated, repaired } from "./repaired.testing.ts";

const NO_JSON = `SyntaxError: Unexpected token 'm', "many" is not valid JSON\n    at JSON.parse (<anonymous>)`;
const NO_URI = "URIError: URI malformed\n    at decodeURIComponent (<anonymous>)";
const NO_DATE = "RangeError: Invalid time value\n    at Date.toISOString (<anonymous>)";
const NO_URL = "TypeError: Invalid URL\n    at new URL (node:internal/url:816:29)";

const REFUSAL = `export class Refusal extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}
`;

describe("a bad value of the request in a function that the handler calls", () => {
  const server = `const http = require("node:http");
const { route } = require("./router");
export function handler(req, res) {
  const body = route(req.method, req.url);
  res.end(JSON.stringify(body));
}
export const server = http.createServer(handler);
`;

  it("is refused by the class that the file throws", async () => {
    const router = `import { Refusal } from "./refusal.js";
function pageOf(search) {
  const text = search.get("page") ?? "1";
  if (!/^\\d+$/.test(text)) throw new Refusal(400, "page must be a whole number");
  return Number(text);
}
export function route(method, url) {
  const { pathname, searchParams } = new URL(url, "http://a.invalid");
  if (pathname === "/list") return pageOf(searchParams);
  const title = decodeURIComponent(pathname.slice(6));
  return { title };
}
`;
    const made = await repaired(
      { "router.js": router, "server.js": server, "refusal.js": REFUSAL },
      NO_URI,
      [
        { path: "server.js", statement: "route(req.method, req.url)", function: "handler" },
        { path: "router.js", statement: "decodeURIComponent(pathname.slice(6))", function: "route" },
      ].toReversed(),
    );
    expect(made?.basis).toBe("house");
    expect(made?.text).toContain(
      '  let title;\n  try {\n    title = decodeURIComponent(pathname.slice(6));\n  } catch {\n    throw new Refusal(400, "title is not valid");\n  }\n',
    );
  });

  it("is refused by the handler where nobody throws refusals", async () => {
    const router = `export function route(method, url) {
  return { title: decodeURIComponent(url.slice(6)) };
}
`;
    const made = await repaired(
      { "router.js": router, "server.js": server },
      NO_URI,
      [
        { path: "server.js", statement: "route(req.method, req.url)", at: "route", function: "handler" },
        { path: "router.js", statement: "decodeURIComponent(url.slice(6))", function: "route" },
      ].toReversed(),
    );
    expect(made?.text).toContain("if (!(error instanceof URIError)) throw error;");
    expect(made?.text).toContain("res.writeHead(400");
  });
});

describe("a body that is no JSON", () => {
  const routes = (refusal: string) => `const { Hono } = require("hono");
const { Refusal } = require("./refusal");
const app = new Hono();
app.post("/hooks", async (c) => {
  const text = await c.req.text();
  const hook = JSON.parse(text);
  return c.json({ name: hook.name });
});
app.post("/links", async (c) => {
  let wanted;
  ${refusal}
  if (typeof wanted.url !== "string") throw new Refusal(400, "url_missing");
  return c.json({ url: wanted.url });
});
`;
  const raised = [{ path: "app.js", statement: "JSON.parse(text)", at: "JSON" }];

  it("is refused in the words in which the house refuses such bodies", async () => {
    const text = routes(
      'try {\n    wanted = await c.req.json();\n  } catch {\n    throw new Refusal(400, "invalid_json");\n  }',
    );
    const made = await repaired(
      { "app.js": text, "refusal.js": REFUSAL },
      NO_JSON,
      raised,
      requestTo("/hooks"),
    );
    expect(made?.text.split("/links")[0]).toContain('throw new Refusal(400, "invalid_json");');
  });

  it("is refused by a word where the house refuses by words", async () => {
    const text = routes("wanted = await c.req.parseBody();");
    const made = await repaired(
      { "app.js": text, "refusal.js": REFUSAL },
      NO_JSON,
      raised,
      requestTo("/hooks"),
    );
    expect(made?.text.split("/links")[0]).toMatch(/new Refusal\(400, "(?:invalid|missing)_\w+"\)/);
  });
});

describe("a bad value that the house reads by a function of its own", () => {
  it("is refused by it", async () => {
    const files = {
      "read.js": `const { BadRequest } = require("./errors");
exports.readJson = function readJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest("no JSON");
  }
};
`,
      "errors.js":
        "class BadRequest extends Error {\n  constructor(message) {\n    super(message);\n    this.status = 400;\n  }\n}\nmodule.exports = { BadRequest };\n",
      "app.js": `const express = require("express");
const { readJson } = require("./read");
const app = express();
app.get("/others", (req, res) => res.json(readJson(req.query.filter)));
app.get("/things", (req, res) => {
  const filter = JSON.parse(req.query.filter);
  res.json(filter);
});
`,
    };
    const made = await repaired(files, NO_JSON, [
      { path: "app.js", statement: "JSON.parse(req.query.filter)", at: "parse" },
    ]);
    expect(made?.text).toContain("const filter = readJson(req.query.filter);");
    expect(made?.basis).toBe("house");
  });

  it("is shown as nothing where the others are", async () => {
    const files = {
      "dates.js": `exports.isoOrNull = function isoOrNull(value) {
  const date = new Date(value);
  return Number.isNaN(date.getTime()) ? null : date.toISOString();
};
`,
      "view.js": `const { isoOrNull } = require("./dates");
exports.view = (row) => ({ start: isoOrNull(row.start), end: isoOrNull(row.end) });
`,
      "list.js": `exports.item = (row) => ({ id: row.id, paidAt: new Date(row.paid_at).toISOString() });
`,
    };
    const made = await repaired(
      files,
      NO_DATE,
      [{ path: "list.js", statement: "new Date(row.paid_at).toISOString()", at: "toISOString" }],
      null,
    );
    expect(made?.text).toContain("paidAt: isoOrNull(row.paid_at) })");
    expect(made?.text).toContain('const { isoOrNull } = require("./dates");');
  });

  it("is not shown as nothing where the value is computed with", async () => {
    const files = {
      "dates.js":
        "export function isoOrNull(value) {\n  const date = new Date(value);\n  return Number.isNaN(date.getTime()) ? null : date.toISOString();\n}\nexport const view = (row) => ({ end: isoOrNull(row.end) });\n",
      "stamp.js": "export const stamp = (value) => new Date(value).toISOString().replace('-', '');\n",
    };
    const made = await repaired(
      files,
      NO_DATE,
      [{ path: "stamp.js", statement: "new Date(value).toISOString()", at: "toISOString" }],
      null,
    );
    expect(made).toBeNull();
  });
});

describe("a bad value of the project's own data", () => {
  const other = `import { log } from "./log.js";
export function importRows(lines) {
  const rows = [];
  for (const line of lines) {
    let row;
    try {
      row = JSON.parse(line);
    } catch (error) {
      log.warn("skipping a bad line", { line, error });
      continue;
    }
    rows.push(row);
  }
  return rows;
}
`;

  it("is passed over as the loop beside it does", async () => {
    const source = `import { log } from "./log.js";
export async function replay(queue) {
  let done = 0;
  for await (const message of queue) {
    const job = JSON.parse(message);
    log.info(job.name);
    done += 1;
  }
  return done;
}
`;
    const made = await repaired(
      { "import.js": other, "replay.js": source, "log.js": "export const log = console;\n" },
      NO_JSON,
      [{ path: "replay.js", statement: "JSON.parse(message)", at: "parse" }],
      null,
    );
    expect(made?.text).toContain(
      '    let job;\n    try {\n      job = JSON.parse(message);\n    } catch (error) {\n      log.warn("skipping a bad line", { line: message, error });\n      continue;\n    }\n',
    );
    expect(made?.basis).toBe("house");
  });

  it("brings in what the other place needs", async () => {
    const source =
      "export function replay(queue) {\n  queue.forEach((text) => {\n    const job = JSON.parse(text);\n    job.run();\n  });\n}\n";
    const made = await repaired(
      { "import.js": other, "replay.js": source, "log.js": "export const log = console;\n" },
      NO_JSON,
      [{ path: "replay.js", statement: "JSON.parse(text)", at: "parse" }],
      null,
    );
    expect(made?.text).toContain('import { log } from "./log.js";');
    expect(made?.text).toContain('log.warn("skipping a bad line", { line: text, error });\n      return;');
  });

  it("is collected where the same function collects errors", async () => {
    const source = `export function read(rows) {
  const errors = [];
  const days = [];
  for (const row of rows) {
    const count = Number(row.count);
    if (Number.isNaN(count)) {
      errors.push(\`bad row \${row.id}\`);
      continue;
    }
    const day = new Date(row.day);
    days.push({ day: day.toISOString(), count });
  }
  return { days, errors };
}
`;
    const made = await repaired(
      { "read.js": source },
      NO_DATE,
      [{ path: "read.js", statement: "day.toISOString()", at: "toISOString" }],
      null,
    );
    expect(made?.text).toContain(
      `    const day = new Date(row.day);\n    if (Number.isNaN(day.getTime())) {\n      errors.push(\`bad row \${row.id}\`);\n      continue;\n    }\n`,
    );
  });

  it("is given back as nothing where callers expect that", async () => {
    const source = `export function hostOf(text) {
  const url = new URL(text);
  return url.host;
}
export function portOf(text) {
  try {
    return new URL(text).port;
  } catch {
    return null;
  }
}
export function show(link) {
  const host = hostOf(link);
  return host === null ? "nowhere" : host;
}
`;
    const made = await repaired(
      { "links.js": source },
      NO_URL,
      [{ path: "links.js", statement: "new URL(text)", function: "hostOf" }],
      null,
    );
    expect(made?.text).toContain(
      "  let url;\n  try {\n    url = new URL(text);\n  } catch {\n    return null;\n  }\n  return url.host;",
    );
  });

  it("is left alone where nothing near tells", async () => {
    const source = "export function hostOf(text) {\n  const url = new URL(text);\n  return url.host;\n}\n";
    expect(
      await repaired(
        { "links.js": source },
        NO_URL,
        [{ path: "links.js", statement: "new URL(text)" }],
        null,
      ),
    ).toBeNull();
  });

  it("is left alone where the row was only found by the request", async () => {
    const source = `const express = require("express");
const app = express();
app.get("/things/:id", async (req, res) => {
  const row = await store.get(req.params.id);
  const settings = JSON.parse(row.settings);
  res.json(settings);
});
`;
    expect(
      await repaired({ "app.js": source }, NO_JSON, [
        { path: "app.js", statement: "JSON.parse(row.settings)", at: "parse" },
      ]),
    ).toBeNull();
  });
});

describe("numbers, patterns and languages of a request", () => {
  const app = (body: string) =>
    `const express = require("express");\nconst app = express();\n\napp.get("/things", (req, res) => {\n${body}\n});\n`;

  it.each([
    [
      "digits",
      "RangeError: toFixed() digits argument must be between 0 and 100\n    at Number.toFixed (<anonymous>)",
      "  const digits = Number(req.query.digits);\n  res.json({ price: price.toFixed(digits) });",
      "price.toFixed(digits)",
      "toFixed",
      "  const digits = Number(req.query.digits);\n  if (!Number.isInteger(digits) || digits < 0 || digits > 100) {\n    return res.status(400)",
    ],
    [
      "a length",
      "RangeError: Invalid array length",
      "  res.json(new Array(Number(req.query.count)).fill(0));",
      "new Array(Number(req.query.count))",
      "new Array",
      "  const count = Number(req.query.count);\n  if (!Number.isSafeInteger(count) || count < 0) {\n    return res.status(400)",
    ],
    [
      "a time zone",
      "RangeError: Invalid time zone specified: Mars/Base\n    at Date.toLocaleString (<anonymous>)",
      '  const text = new Date().toLocaleString("en", { timeZone: req.query.zone });\n  res.json({ text });',
      "new Date().toLocaleString",
      "toLocaleString",
      '  let text;\n  try {\n    text = new Date().toLocaleString("en", { timeZone: req.query.zone });\n  } catch {\n    return res.status(400)',
    ],
    [
      "a pattern",
      "SyntaxError: Invalid regular expression: /(/: Unterminated group\n    at new RegExp (<anonymous>)",
      "  const pattern = new RegExp(req.query.pattern);\n  res.json(names.filter((name) => pattern.test(name)));",
      "new RegExp(req.query.pattern)",
      "new RegExp",
      "  let pattern;\n  try {\n    pattern = new RegExp(req.query.pattern);\n  } catch {\n    return res.status(400)",
    ],
    [
      "words that are looked for",
      "SyntaxError: Invalid regular expression: /(/: Unterminated group\n    at new RegExp (<anonymous>)",
      '  const form = new RegExp(req.query.q, "i");\n  res.json(names.filter((name) => form.test(name)));',
      "new RegExp(req.query.q",
      "new RegExp",
      `new RegExp(req.query.q.replace(/[.*+?^\${}()|[\\]\\\\]/g, '\\\\$&'), "i")`,
    ],
  ])("are looked at: %s", async (_what, error, body, statement, at, wanted) => {
    const made = await repaired({ "app.js": app(body) }, error, [{ path: "app.js", statement, at }]);
    expect(made?.text).toContain(wanted);
  });

  it("escapes words by the house's own function", async () => {
    const files = {
      "text.js": `exports.escapeRegExp = function escapeRegExp(text) {\n  return text.replace(/[.*+?^\${}()|[\\]\\\\]/g, "\\\\$&");\n};\n`,
      "search.js": `exports.search = (names, word) => names.filter((name) => new RegExp(\`^\${word}\`, "i").test(name));\n`,
    };
    const error =
      "SyntaxError: Invalid regular expression: /^(/: Unterminated group\n    at new RegExp (<anonymous>)";
    const made = await repaired(
      files,
      error,
      [{ path: "search.js", statement: "new RegExp(", at: "new RegExp" }],
      null,
    );
    expect(made?.text).toContain(`new RegExp(\`^\${escapeRegExp(word)}\``);
    expect(made?.basis).toBe("house");
  });
});

describe("a setting", () => {
  it("is for the deployment to correct", async () => {
    const source = "export const target = () => new URL(process.env.API_URL);\n";
    const found = await investigated({ "api.js": source }, NO_URL, [
      { path: "api.js", statement: "new URL(process.env.API_URL)", function: "target" },
    ]);
    const causes = javascriptRecipes.flatMap((recipe) => {
      const recognition = recipe.recognise(found.investigation);
      return recognition ? recipe.causes(found.investigation, recognition) : [];
    });
    expect(causes.map((cause) => cause.class)).toEqual(["config"]);
  });
});

describe("a text that a function reads in one case only", () => {
  const lists = (last: string) => `import { store } from "./store.js";
export function offersOf(user) {
  const text = store.get("offers:" + user);
  if (!text) return [];
  try {
    return JSON.parse(text);
  } catch (error) {
    console.warn(\`offers of \${user} are not readable: \${error.message}\`);
    return [];
  }
}
export function wishlistOf(user) {
  const text = store.get("wishlist:" + user);
  ${last}
}
`;
  const opened = (last: string) =>
    repaired({ "lists.js": lists(last), "store.js": "export const store = new Map();\n" }, NO_JSON, [
      { path: "lists.js", statement: last, at: "JSON.parse(text) : ", function: "wishlistOf" },
    ]);

  it("is borne as the function beside it bears its own, in words of its own", async () => {
    const made = await opened("return text ? JSON.parse(text) : [];");
    expect(made?.basis).toBe("house");
    expect(made?.text).toContain(
      `  try {\n    return text ? JSON.parse(text) : [];\n  } catch (error) {\n    console.warn(\`wishlist of \${user} is not readable: \${error.message}\`);\n    return [];\n  }\n`,
    );
  });

  it("is left where something else in the statement may throw", async () => {
    const made = await opened("return text ? sorted(JSON.parse(text) : []);".replace(" : []);", ") : [];"));
    expect(made?.text ?? "").not.toContain("wishlist of");
  });
});
