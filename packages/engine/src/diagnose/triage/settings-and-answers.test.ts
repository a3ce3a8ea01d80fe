import { type CanonicalEvent, readTrace } from "@bugstack/event";
import { expect, it } from "vitest";
import { treeOf } from "../../code/tree-fixture.ts";
import { recipes } from "../../propose/recipes/index.ts";
import { diagnose } from "../diagnose.ts";
import { investigate } from "../investigate.ts";

/** The class that a whole diagnosis ends at; the trace names files under /app. */
async function classOf(
  files: Readonly<Record<string, string>>,
  trace: string,
  more: Partial<CanonicalEvent> = {},
): Promise<string> {
  const tree = treeOf(files);
  try {
    const event = { ...readTrace(trace), kind: "error" as const, ...more };
    const investigation = await investigate({ event, tree, detection: null });
    const found = diagnose(investigation, recipes).class;
    investigation.code.dispose();
    return found;
  } finally {
    tree.remove();
  }
}

const python = (place: string, text: string, last: string) =>
  `Traceback (most recent call last):\n  File "/app/${place.split(":")[0]}", line ${place.split(":")[1]}, in run\n    ${text}\n${last}\n`;
const node = (place: string, first: string) => `${first}\n    at run (/app/${place}:9)\n`;

const refused = (body: string) => ({ "src/plots.js": `export function run(plot) {\n  ${body}\n}\n` });

it.each([
  ['if (plot.taken) throw new HTTPException(409, { message: "taken" });'],
  ['if (plot.taken) throw createError(409, "taken");'],
  ['if (plot.taken) throw Object.assign(new Error("taken"), { status: 409 });'],
])("an error that carries a status below 500 is an answer: %s", async (body) => {
  expect(await classOf(refused(body), node("src/plots.js:2", "Error: taken"))).toBe("client");
});

it.each([
  ["a class that says its status", "export class Taken extends Error {\n  status = 409;\n}\n", {}],
  [
    "a class that hands its status on",
    "export class Taken extends HttpError {\n  constructor(text) {\n    super(409, text);\n  }\n}\n",
    {},
  ],
  [
    "a class that the application's handler answers",
    "export class Taken extends Error {}\n",
    {
      "src/app.js":
        'app.use((error, req, res, next) => {\n  if (error instanceof Taken) {\n    return res.status(409).json({ error: "taken" });\n  }\n  next(error);\n});\n',
    },
  ],
])("an answer: %s", async (_, source, further) => {
  const files = {
    "src/taken.js": source,
    "src/plots.js": 'export function run(plot) {\n  if (plot.taken) throw new Taken("taken");\n}\n',
    ...further,
  };
  expect(await classOf(files, node("src/plots.js:2", "Taken: taken"))).toBe("client");
});

it("an error of the application's own that nobody answers stays a defect", async () => {
  const files = {
    "src/taken.js": "export class Taken extends Error {}\n",
    "src/plots.js": 'export function run(plot) {\n  if (plot.taken) throw new Taken("taken");\n}\n',
  };
  expect(await classOf(files, node("src/plots.js:2", "Taken: taken"))).toBe("code");
});

it.each([
  [
    "a number that is somebody's value",
    "class Refused(Exception):\n    pass\n",
    "raise Refused(430)",
    {},
    "code",
  ],
  ["a status of the framework's class", "", "raise HTTPException(409)", {}, "client"],
  ["a status of the standard library", "", "raise Refused(status=HTTPStatus.CONFLICT)", {}, "client"],
  ["an answer that ended as a failure", "", "raise HTTPException(409)", { responseStatus: 500 }, "code"],
])("%s: %s", async (_, errors, text, more, expected) => {
  const files = { "app/errors.py": errors, "app/a.py": `def run(form):\n    ${text}\n` };
  expect(await classOf(files, python("app/a.py:2", text, "app.errors.Refused: no"), more)).toBe(expected);
});

it("an answer that hides another error is not taken at its word", async () => {
  const files = {
    "app/a.py":
      "def run(rows):\n    try:\n        return rows['x']\n    except KeyError:\n        raise Gone(404)\n",
  };
  const trace = `${python("app/a.py:3", "return rows['x']", "KeyError: 'x'")}\nDuring handling of the above exception, another exception occurred:\n\n${python("app/a.py:5", "raise Gone(404)", "app.a.Gone: 404")}`;
  expect(await classOf(files, trace)).toBe("code");
});

it.each([
  [
    "a decorator",
    "@app.errorhandler(Refused)\ndef refused(error):\n    return jsonify(error=str(error)), 422\n",
  ],
  [
    "a decorator of FastAPI",
    "@app.exception_handler(Refused)\nasync def refused(request, error):\n    return JSONResponse({}, status_code=422)\n",
  ],
  [
    "a call",
    "def refused(request, error):\n    return JSONResponse({}, status_code=422)\n\napp.add_exception_handler(Refused, refused)\n",
  ],
])("a class of Python for which %s registers an answer", async (_, handler) => {
  const files = {
    "app/errors.py": "class Refused(ValueError):\n    pass\n",
    "app/a.py": "def run(form):\n    raise Refused('no')\n",
    "app/web.py": handler,
  };
  const trace = python("app/a.py:2", "raise Refused('no')", "app.errors.Refused: no");
  expect(await classOf(files, trace)).toBe("client");
  const unheard = { "app/errors.py": files["app/errors.py"], "app/a.py": files["app/a.py"] };
  expect(await classOf(unheard, trace)).toBe("code");
});

it.each([
  ["RangeError: Invalid key length", 'createCipheriv("aes-256-gcm", key, nonce)'],
  ["TypeError: Invalid URL", "new URL(key)"],
])("a form that a setting does not have is the deployment's to correct: %s", async (error, call) => {
  const source = (from: string) => ({
    "src/seal.js": `export function run(key) {\n  return ${call};\n}\n`,
    "src/main.js": `import { run } from "./seal.js";\nexport const key = ${from};\nconsole.log(run(key));\n`,
  });
  const trace = node("src/seal.js:2", error);
  expect(await classOf(source("process.env.SEAL_KEY"), trace)).toBe("config");
  expect(await classOf(source('"short"'), trace)).toBe("code");
});

it("a file that a setting names and that is not there is the deployment's to put there", async () => {
  const source = (path: string) => ({
    "app/settings.py": `import os\nimport tomllib\n\ndef run():\n    path = ${path}\n    with open(path, "rb") as file:\n        return tomllib.load(file)\n`,
  });
  const trace = python(
    "app/settings.py:6",
    'with open(path, "rb") as file:',
    "FileNotFoundError: [Errno 2] No such file or directory: '/etc/site.toml'",
  );
  expect(await classOf(source('os.environ.get("SITE_CONFIG", "site.toml")'), trace)).toBe("config");
  expect(await classOf(source('"site.toml"'), trace)).toBe("code");
});

it.each([
  ["Europe/Berlin", "config"],
  ["Europe/Berln", "code"],
])(
  "a zone that is not found is the machine's only where there is such a zone: %s",
  async (zone, expected) => {
    const files = {
      "app/a.py": "from zoneinfo import ZoneInfo\n\ndef run(name):\n    return ZoneInfo(name)\n",
    };
    const trace = `${python("app/a.py:4", "return ZoneInfo(name)", "ModuleNotFoundError: No module named 'tzdata'")}\nDuring handling of the above exception, another exception occurred:\n\n${python("app/a.py:4", "return ZoneInfo(name)", `zoneinfo._common.ZoneInfoNotFoundError: 'No time zone found with key ${zone}'`)}`;
    expect(await classOf(files, trace)).toBe(expected);
  },
);

it.each([
  [
    "of a client that tries again",
    "export async function run(url, { fetcher = fetch } = {}) {\n  let answer;\n  for (let i = 0; i < 3; i += 1) answer = await fetcher(url);\n  if (!answer.ok) throw new UpstreamError(answer.status, url);\n  return answer.json();\n}\n",
    "src/up.js:4",
    "UpstreamError: 503 from https://prices.example/stations?zip=8010",
    "external",
  ],
  [
    "of a class around axios",
    "export class Rates {\n  async run() {\n    const response = await this.client.get(`/rates`);\n    if (response.status >= 400) {\n      throw new Error('rates: ' + response.status);\n    }\n  }\n}\n",
    "src/up.js:5",
    "Error: rates: 502",
    "external",
  ],
  [
    "that limits its callers",
    'export async function run(url) {\n  const res = await fetch(url);\n  if (res.status !== 200) throw new Error("weather: " + res.status);\n}\n',
    "src/up.js:3",
    "Error: weather: 429",
    "external",
  ],
  [
    "to a request that was wrong",
    'export async function run(url) {\n  const res = await fetch(url);\n  if (res.status !== 200) throw new Error("weather: " + res.status);\n}\n',
    "src/up.js:3",
    "Error: weather: 404",
    "code",
  ],
  [
    "that is no answer, but a number of the project",
    'export function run(plot) {\n  if (plot.size > 500) throw new Error("too large: " + plot.size);\n}\n',
    "src/up.js:2",
    "Error: too large: 503",
    "code",
  ],
])("what the project makes of the answer of another service %s", async (_, source, place, first, wanted) => {
  expect(await classOf({ "src/up.js": source }, node(place, first))).toBe(wanted);
});

it.each([
  [
    "in a parameter that stands for the environment",
    "export function settings(env = process.env) {\n  return { api: env.MAIL_API };\n}\nexport function endpoint(api, path) {\n  return new URL(path, api);\n}\n",
    'import { endpoint, settings } from "./settings.js";\nconst { api } = settings();\nexport const run = () => endpoint(api, "/v1");\n',
  ],
  [
    "in an object of settings",
    "export const settings = { api: process.env.MAIL_API };\nexport function other() {}\n\nexport function endpoint(api, path) {\n  return new URL(path, api);\n}\n",
    'import { endpoint, settings } from "./settings.js";\n\nexport const run = () => endpoint(settings.api, "/v1");\n',
  ],
])("an address that the deployment did not set, %s", async (_, settings, main) => {
  const line = settings.split("\n").findIndex((text) => text.includes("new URL")) + 1;
  const trace = `TypeError: Invalid URL\n    at endpoint (/app/src/settings.js:${line}:10)\n    at run (/app/src/main.js:3:26)\n`;
  expect(await classOf({ "src/settings.js": settings, "src/main.js": main }, trace)).toBe("config");
});

it("an answer that nobody heard of, since the promise was let go, is none", async () => {
  const body = 'if (plot.taken) throw new HTTPException(409, { message: "taken" });';
  const trace = readTrace(node("src/plots.js:2", "HTTPException: taken"));
  const exceptions = trace.exceptions.map((exception) => ({
    ...exception,
    mechanism: { type: "auto.node.onunhandledrejection", handled: false, synthetic: false },
  }));
  expect(
    await classOf(refused(body), node("src/plots.js:2", "HTTPException: taken"), { exceptions }),
  ).not.toBe("client");
});
