import { afterEach, describe, expect, it } from "vitest";
import { investigateJavascript, patched, patchesOf, requestTo } from "../javascript/investigate.testing.ts";
import { undefinedPropertyRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

interface Asked {
  readonly files: Readonly<Record<string, string>>;
  readonly path: string;
  readonly statement: string;
  readonly at: string;
  readonly name: string;
  readonly method?: string;
}

async function repaired({ files, path, statement, at, name, method = "DELETE" }: Asked) {
  const found = await investigateJavascript(
    files,
    `TypeError: Cannot read properties of null (reading '${name}')`,
    [{ path, statement, at }],
    { ...requestTo("/things/1"), method },
  );
  open.push(found);
  const [first] = patchesOf(undefinedPropertyRecipe, found.investigation);
  return first ? patched(files, first, path) : null;
}

const SESSION =
  "const sessions = new Map();\nexport async function getSession(request) {\n  const id = request.headers.get('cookie');\n  return (id && sessions.get(id)) || null;\n}\n";
const RESPONSES =
  "export const unauthorized = () => Response.json({ message: 'Please sign in' }, { status: 401 });\nexport const notFound = () => Response.json({ message: 'No such ride' }, { status: 404 });\n";
const ROUTE = (access: string) => `import { notFound, unauthorized } from "../../../lib/responses.ts";
import { findRide } from "../../../lib/rides.ts";
import { getSession } from "../../../lib/session.ts";

export async function GET(request: Request) {
  const session = await getSession(request);
  return Response.json(session ? { all: true } : {});
}

export async function POST(request: Request, { params }: Context) {
  const session = await getSession(request);
  if (!session) return unauthorized();
  const ride = await findRide((await params).id);
  if (!ride) return notFound();
  return Response.json(ride, { status: 201 });
}

export async function DELETE(request: Request, { params }: Context) {
  const session = await getSession(request);
  const ride = await findRide((await params).id);
  if (!ride) return notFound();
  ${access}
  return new Response(null, { status: 204 });
}
`;

describe("who asks, looked up and not looked at", () => {
  it.each([
    [
      "with a comparison of an asserted value",
      "if (ride.captain !== session!.userId) return notFound();",
      "userId",
    ],
    ["in an argument", "await cancel(ride, session!.userId);", "userId"],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a program
    ["in a text", "console.log(`cancelled by ${session.userId}`);", "userId"],
  ])("is refused as by the handler beside it, %s", async (_how, access, at) => {
    const path = "app/api/rides/route.ts";
    const files = {
      [path]: ROUTE(access),
      "lib/session.ts": SESSION,
      "lib/responses.ts": RESPONSES,
      "lib/rides.ts":
        "export const findRide = async (id) => rides.get(id) ?? null;\nconst rides = new Map();\n",
    };
    expect(await repaired({ files, path, statement: access, at, name: "userId" })).toContain(
      "  const session = await getSession(request);\n  if (!session) return unauthorized();\n  const ride = await findRide((await params).id);\n  if (!ride) return notFound();\n  " +
        access,
    );
  });

  const APP = `const express = require("express");
const { userOf } = require("./users");
const app = express();
app.post("/things", async (req, res) => {
  const user = await userOf(req);
  if (user === null) {
    res.status(401).json({ error: "sign in first" });
    return;
  }
  res.json(await add(req.body, user.id));
});
`;
  const USERS =
    'const users = new Map();\nexports.userOf = async function userOf(req) {\n  const token = req.get("authorization");\n  return users.get(token) ?? null;\n};\n';

  it("is refused as in another file, by a handler of Express", async () => {
    const things =
      'const { userOf } = require("./users");\nmodule.exports = (app) => {\n  app.delete("/things/:id", async function (req, res) {\n    const asker = await userOf(req);\n    await remove(req.params.id, asker.id);\n    res.status(204).end();\n  });\n};\n';
    const files = { "app.js": APP, "users.js": USERS, "things.js": things };
    const made = await repaired({
      files,
      path: "things.js",
      statement: "await remove(req.params.id, asker.id)",
      at: "id)",
      name: "id",
    });
    expect(made).toContain(
      'const asker = await userOf(req);\n    if (asker === null) {\n      res.status(401).json({ error: "sign in first" });\n      return;\n    }\n    await remove',
    );
  });

  it("is not refused where a request only reads, and others go on without", async () => {
    const things =
      'const { userOf } = require("./users");\nmodule.exports = (app) => {\n  app.get("/things", async (req, res) => {\n    const user = await userOf(req);\n    res.json({ own: user?.id ?? null });\n  });\n  app.get("/things/:id", async (req, res) => {\n    const user = await userOf(req);\n    res.json({ own: user.id });\n  });\n};\n';
    const files = { "app.js": APP, "users.js": USERS, "things.js": things };
    const made = await repaired({
      files,
      path: "things.js",
      statement: "own: user.id",
      at: "id",
      name: "id",
      method: "GET",
    });
    expect(made ?? "").not.toContain("401");
  });
});

describe("a header that clients send as they please, read by a function of its own", () => {
  const of = (reader: string, at: string, path = "lib/cookies.js") =>
    repaired({
      files: { [path]: reader },
      path,
      statement: at,
      at: at.split(".").at(-1) ?? at,
      name: "split",
    }).then((made) => made?.split("\n").find((line) => line.includes("split")) ?? null);

  it.each([
    [
      "in the head of a loop",
      "export function cookiesOf(request) {\n  const found = {};\n  for (const part of request.headers.cookie.split(';')) {\n    const [name, value] = part.trim().split('=');\n    if (name) found[name] = value;\n  }\n  return found;\n}\n",
      "request.headers.cookie.split",
      "  for (const part of request.headers.cookie?.split(';') ?? []) {",
    ],
    [
      "of a message under another name, in an expression",
      "const languages = (message) => message.headers['accept-language'].split(',').map((one) => one.trim());\nmodule.exports = { languages };\n",
      "message.headers['accept-language'].split",
      "const languages = (message) => (message.headers['accept-language']?.split(',') ?? []).map((one) => one.trim());",
    ],
    [
      "as a variable",
      "function tokens({ headers }) {\n  const text = headers.cookie;\n  return text.split('; ');\n}\nmodule.exports = tokens;\n",
      "text.split",
      "  return text?.split('; ') ?? [];",
    ],
  ])("is a list without items %s", async (_how, reader, at, wanted) => {
    expect(await of(reader, at)).toBe(wanted);
  });

  it("is another matter where it says who asks", async () => {
    const reader =
      "export function tokenOf(request) {\n  return request.headers.authorization.split(' ')[1];\n}\n";
    expect((await of(reader, "request.headers.authorization.split")) ?? "").not.toContain("?? ");
  });
});
