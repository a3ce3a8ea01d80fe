import { afterEach, describe, expect, it } from "vitest";
import {
  investigateJavascript,
  patched,
  patchesOf,
  type RaisedAt,
  requestTo,
} from "../javascript/investigate.testing.ts";
import { jsonwebtokenRecipe } from "./index.ts";

const open: { close(): void }[] = [];
afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

const EXPIRED =
  "TokenExpiredError: jwt expired\n    at verify (/srv/app/node_modules/jsonwebtoken/verify.js:190:21)";

async function repaired(files: Readonly<Record<string, string>>, raised: readonly RaisedAt[]) {
  const found = await investigateJavascript(files, EXPIRED, raised, requestTo("/games/1"));
  open.push(found);
  const [patch] = patchesOf(jsonwebtokenRecipe, found.investigation);
  return patch ? patched(files, patch, raised.at(-1)?.path ?? "") : null;
}

describe("an expired token in a middleware that lets everybody through", () => {
  const GUESTS = `import jwt from "jsonwebtoken";

/** For everybody; tells who it is, if they are signed in. */
export function optional(secret) {
  return (req, _res, next) => {
    const token = (req.headers.authorization ?? "").slice(7);
    if (token) req.player = jwt.verify(token, secret).sub;
    next();
  };
}
`;

  it("is none, and other errors go on", async () => {
    const text = await repaired({ "auth.mjs": GUESTS }, [
      { path: "auth.mjs", statement: "if (token) req.player", at: "verify", function: "?" },
    ]);
    expect(text).toContain(
      "    try {\n      if (token) req.player = jwt.verify(token, secret).sub;\n    } catch (error) {\n      // A token that does not hold is none.\n      if (!(error instanceof jwt.JsonWebTokenError)) throw error;\n    }\n    next();",
    );
  });

  it("is none where whoever has no token has left before, by what the README says", async () => {
    const text = await repaired(
      {
        "README.md": "# games\n\nA bad token makes its bearer a guest.\n",
        "who.cjs": `const jwt = require("jsonwebtoken");
exports.who = function who(req, res, next) {
    const token = req.cookies.session;
    if (!token) return next();
    const claims = jwt.verify(token, process.env.KEY);
    req.user = claims.sub;
    next();
};
`,
      },
      [{ path: "who.cjs", statement: "const claims", at: "verify", function: "who" }],
    );
    expect(text).toContain(
      "    try {\n        const claims = jwt.verify(token, process.env.KEY);\n        req.user = claims.sub;\n    } catch (error) {",
    );
  });

  it("is refused where whoever has no token is refused", async () => {
    const text = await repaired(
      {
        "auth.mjs": GUESTS.replace("/** For everybody; tells who it is, if they are signed in. */\n", "")
          .replace("optional", "signedIn")
          .replace("_res", "res")
          .replace(
            "if (token) req",
            'if (!token) return res.status(401).json({ error: "sign in" });\n    req',
          ),
      },
      [{ path: "auth.mjs", statement: "req.player = jwt", at: "verify", function: "?" }],
    );
    expect(text ?? "").not.toContain("is none");
  });

  it("is left to people where nothing says that everybody is let in", async () => {
    const text = await repaired(
      { "auth.mjs": GUESTS.replace(/\/\*\*.*\n/, "").replace("optional", "session") },
      [{ path: "auth.mjs", statement: "if (token) req.player", at: "verify", function: "?" }],
    );
    expect(text).toBeNull();
  });
});
