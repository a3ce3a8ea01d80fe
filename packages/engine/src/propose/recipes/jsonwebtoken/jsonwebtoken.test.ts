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

async function repaired(
  files: Readonly<Record<string, string>>,
  raised: readonly RaisedAt[],
  path: string,
  error = EXPIRED,
) {
  const found = await investigateJavascript(files, error, raised, requestTo("/me"));
  open.push(found);
  const [patch] = patchesOf(jsonwebtokenRecipe, found.investigation);
  return patch ? { text: patched(files, patch, path), patch } : null;
}

const TOKENS =
  'const jwt = require("jsonwebtoken");\nexports.read = function read(token) {\n  return jwt.verify(token, process.env.KEY);\n};\n';

describe("an expired token that nothing catches", () => {
  it("is refused by the middleware in the house's form, and other errors go on", async () => {
    const app = `const express = require("express");
const { read } = require("./tokens");
const app = express();
function authenticate(req, res, next) {
  const token = (req.headers.authorization || "").split(" ")[1];
  if (!token) return res.status(401).json({ error: "Missing token" });
  req.user = read(token);
  next();
}
app.get("/me", authenticate, (req, res) => res.json(req.user));
`;
    const made = await repaired(
      { "app.js": app, "tokens.js": TOKENS },
      [
        { path: "tokens.js", statement: "jwt.verify(token", at: "verify", function: "read" },
        { path: "app.js", statement: "req.user = read(token)", at: "read", function: "authenticate" },
      ],
      "app.js",
    );
    expect(made?.text).toContain(
      '  try {\n    req.user = read(token);\n  } catch (error) {\n    if (error instanceof jwt.TokenExpiredError) {\n      return res.status(401).json({ error: "Token has expired" });\n    }\n    if (error instanceof jwt.JsonWebTokenError) {\n      return res.status(401).json({ error: "Invalid token" });\n    }\n    throw error;\n  }\n  next();',
    );
    expect(made?.text).toContain('const jwt = require("jsonwebtoken");');
    const [shown] = made?.patch.scenarios ?? [];
    expect(shown?.expectation).toMatchObject({ status: [401] });
  });
});

describe("a refused token where the house asks everybody to log in", () => {
  const member = (words: string) => `const tokens = require("./tokens");
exports.member = (req, res, next) => {
  const member = req.cookies.session ? tokens.read(req.cookies.session) : null;
  if (!member) return res.status(401).json({ error: "${words}" });
  req.member = member;
  next();
};
`;
  const of = (words: string, error?: string) =>
    repaired(
      { "auth.js": member(words), "tokens.js": TOKENS },
      [
        { path: "tokens.js", statement: "jwt.verify(token", at: "verify", function: "read" },
        { path: "auth.js", statement: "tokens.read(", at: "read", function: "exports.member" },
      ],
      "auth.js",
      error,
    );

  it.each(["please log in", "You are not logged in", "Authentication required", "unauthorised"])(
    "says `%s` as well, once for all refusals",
    async (words) => {
      for (const error of [
        EXPIRED,
        EXPIRED.replace("TokenExpiredError: jwt expired", "JsonWebTokenError: jwt malformed"),
      ]) {
        const made = await of(words, error);
        expect(made?.text).toContain(
          `  } catch (error) {\n    if (error instanceof jwt.JsonWebTokenError) {\n      return res.status(401).json({ error: "${words}" });\n    }\n    throw error;\n  }`,
        );
        expect(made?.text).not.toMatch(/TokenExpiredError|Invalid token/);
      }
    },
  );

  it.each(["No token provided", "session cookie is missing"])(
    "does not say `%s` of a token that is there",
    async (words) => {
      const text = (await of(words))?.text ?? "";
      expect(text.split(words)).toHaveLength(2);
      expect(text).toContain('"Invalid or expired token"');
    },
  );
});

describe("a refused token where the house answers others around the same verification", () => {
  const staff = (clause: string) => `const jwt = require("jsonwebtoken");
exports.staffOnly = (req, res, next) => {
  let claims;
  try {
    claims = jwt.verify(req.get("authorization"), process.env.KEY);
  } ${clause}
  req.staff = claims.sub;
  next();
};
`;
  const gate = `const { Router } = require("express");
const { staffOnly } = require("./staff");
const tokens = require("./tokens");
const router = Router();
router.post("/open", staffOnly, (req, res) => res.json({}));
router.post("/enter", (request, response) => {
  const token = request.get("x-ticket");
  if (!token) return response.status(401).json({ error: "token required" });
  const ticket = tokens.read(token);
  response.json(ticket);
});
module.exports = router;
`;
  const of = (clause: string, tokens = TOKENS) =>
    repaired(
      { "gate.js": gate, "staff.js": staff(clause), "tokens.js": tokens },
      [
        { path: "tokens.js", statement: "jwt.verify(token", at: "verify", function: "read" },
        { path: "gate.js", statement: "const ticket = tokens.read(", at: "read" },
      ],
      "gate.js",
    );
  const answer = 'return res.status(401).json({ error: "invalid token" });';

  const guarded = (said: string) =>
    `    ticket = tokens.read(token);\n  } catch (error) {\n    if (error instanceof jwt.JsonWebTokenError) {\n      ${said}\n    }\n    throw error;\n  }\n`;

  it.each(["catch (error)", "catch", "catch (problem)"])(
    "gets their answer once, for whatever is wrong with the token: %s",
    async (clause) => {
      const made = await of(`${clause} {\n    ${answer}\n  }`);
      expect(made?.text).toContain(guarded(answer.replace("res.", "response.")));
      expect(made?.text).not.toContain("TokenExpiredError");
      const [shown] = made?.patch.scenarios ?? [];
      expect(shown?.expectation).toMatchObject({ status: [401], detail: ["invalid token"] });
    },
  );

  it("gets no answer that is given to one kind of bad token only", async () => {
    const asked = `catch (error) {\n    if (error.name === "TokenExpiredError") {\n      return res.status(401).json({ error: "too old" });\n    }\n    ${answer}\n  }`;
    expect((await of(asked))?.text).not.toContain("too old");
  });

  it("is not answered as something else that was tried", async () => {
    const other = staff(`catch (error) {\n    ${answer.replace("invalid token", "no badge")}\n  }`).replace(
      'jwt.verify(req.get("authorization"), process.env.KEY)',
      "badges.lookUp(req.query.badge)",
    );
    const made = await repaired(
      { "gate.js": gate, "staff.js": other, "tokens.js": TOKENS },
      [
        { path: "tokens.js", statement: "jwt.verify(token", at: "verify", function: "read" },
        { path: "gate.js", statement: "const ticket = tokens.read(", at: "read" },
      ],
      "gate.js",
    );
    // No other token can be shown, so one answer says both.
    expect(made?.text).toContain('{ error: "Invalid or expired token" }');
    expect(made?.text).not.toMatch(/no badge|TokenExpiredError/);
  });
});

describe("an expired token beside other refusals", () => {
  it("gets the same answer, with words of its own", async () => {
    const session = `const { read } = require("./tokens");
class Unauthorized extends Error {
  constructor(code, message) { super(message); this.code = code; this.status = 401; }
}
exports.requireSession = function requireSession(req, res, next) {
  try {
    req.session = read(req.get("authorization"));
  } catch (error) {
    if (error.name === "JsonWebTokenError") throw new Unauthorized("invalid_token", "The session is invalid");
    throw error;
  }
  next();
};
`;
    const made = await repaired(
      { "session.js": session, "tokens.js": TOKENS },
      [
        { path: "tokens.js", statement: "jwt.verify(token", at: "verify", function: "read" },
        { path: "session.js", statement: "req.session = read(", at: "read", function: "requireSession" },
      ],
      "session.js",
    );
    expect(made?.text).toContain(
      '    if (error.name === "TokenExpiredError") throw new Unauthorized("invalid_token", "The session has expired");\n    if (error.name === "JsonWebTokenError") throw',
    );
  });
});

describe("a token that is none beside other refusals", () => {
  const session = (clauses: string) => `const { read } = require("./tokens");
const { Refused } = require("./refused");
exports.currentUser = function currentUser(cookies) {
  try {
    return read(cookies.session);
  } catch (error) {
${clauses}
    throw error;
  }
};
`;
  const refused = `exports.Refused = class Refused extends Error {
  constructor(status, reason) { super(reason); this.status = status; }
};
`;
  const of = (clauses: string) =>
    repaired(
      { "session.js": session(clauses), "refused.js": refused, "tokens.js": TOKENS },
      [
        { path: "tokens.js", statement: "jwt.verify(token", at: "verify", function: "read" },
        { path: "session.js", statement: "return read(", at: "read", function: "currentUser" },
      ],
      "session.js",
      "JsonWebTokenError: jwt must be provided",
    );
  const expired = `    if (error.name === "TokenExpiredError") throw new Refused(401, "expired");`;

  it("gets the answer of its kin, not that of one that has expired", async () => {
    const kin = `    if (error.message === "jwt malformed") throw new Refused(401, "forged");`;
    const made = await of(`${kin}\n${expired}`);
    expect(made?.text).toContain(
      `    if (error.name === "JsonWebTokenError") throw new Refused(401, "forged");\n${kin}`,
    );
  });

  it("is not said to have expired where there is no other answer", async () => {
    expect((await of(expired))?.text ?? "").not.toContain(
      '"JsonWebTokenError") throw new Refused(401, "expired")',
    );
  });

  it.each([
    [
      '    if (error.name === "TokenExpiredError") {\n      throw new Refused(401, "token_expired");\n    }',
      '    if (error.name === "JsonWebTokenError") {\n      throw new Refused(401, "token_invalid");\n    }',
    ],
    [
      '    if (error instanceof jwt.TokenExpiredError) throw new Refused(401, "The token has expired");',
      '    if (error instanceof jwt.JsonWebTokenError) throw new Refused(401, "The token is invalid");',
    ],
    [
      '    if (error instanceof TokenExpiredError) throw new Refused(401, "SESSION_EXPIRED");',
      "    if (error.name === 'JsonWebTokenError') throw new Refused(401, \"SESSION_INVALID\");",
    ],
    [
      '    if ("TokenExpiredError" === error.name) throw new Refused(403, "Expired session, log in again");',
      '    if ("JsonWebTokenError" === error.name) throw new Refused(403, "Invalid session, log in again");',
    ],
  ])("is answered behind one that has expired, in its form: %s", async (clause, added) => {
    const made = await of(clause);
    expect(made?.text).toContain(`${clause}\n${added}\n    throw error;`);
  });

  it("is no matter of a clause that does something for expired ones", async () => {
    const made = await of(
      '    if (error.name === "TokenExpiredError") throw renewExpired(new Refused(401, "token_expired"));',
    );
    expect(made?.text ?? "").not.toContain("token_invalid");
  });
});

describe("a token that jose refuses in a file of TypeScript", () => {
  it("is told by a code that what is caught is not known to have", async () => {
    const made = await repaired(
      {
        "package.json": '{ "type": "module", "dependencies": { "express": "^5.0.0", "jose": "^6.0.0" } }',
        "src/session.ts": `import { type Request, type Response, Router } from "express";
import { jwtVerify } from "jose";

const key = new TextEncoder().encode("a-development-key-of-32-characters");
export const session = Router();

session.get("/me", async (req: Request, res: Response) => {
  const header = req.headers.authorization;
  if (!header) return res.status(401).json({ error: "not signed in" });
  const { payload } = await jwtVerify(header.replace("Bearer ", ""), key);
  res.json({ user: payload.user });
});
`,
      },
      [{ path: "src/session.ts", statement: "await jwtVerify(", at: "jwtVerify", function: "<anonymous>" }],
      "src/session.ts",
      "JWSInvalid: Invalid Compact JWS\n    at compactVerify (/srv/app/node_modules/jose/dist/webapi/jws/compact/verify.js:10:15)",
    );
    expect(made?.text).toContain('if ((error as { code?: string }).code?.startsWith("ERR_J")) {');
    expect(made?.text).toContain("throw error;");
  });
});

describe("a refusal that was answered", () => {
  it("is none of this family", async () => {
    const found = await investigateJavascript({ "tokens.js": TOKENS }, EXPIRED, [
      { path: "tokens.js", statement: "jwt.verify(token", at: "verify", function: "read" },
    ]);
    open.push(found);
    const event = found.investigation.event && { ...found.investigation.event, responseStatus: 401 };
    expect(patchesOf(jsonwebtokenRecipe, { ...found.investigation, event })).toEqual([]);
  });
});
