import { shortGuide } from "../javascript/short-guide.ts";

export const jsonwebtokenGuide = shortGuide({
  slug: "jsonwebtoken",
  title: "Fix TokenExpiredError: jwt expired and JsonWebTokenError in Node.js",
  summary:
    "This error occurs when `jsonwebtoken` or `jose` refuses a token and nothing catches what it throws: the client gets 500, and cannot know that it only has to log in again. Catch the refusal where the request is let in, answer 401, and say that the token has expired.",
  trace: [
    ["TokenExpiredError: jwt expired", "The token is genuine, but its time (`exp`) is over."],
    ["JsonWebTokenError: invalid signature", "Somebody else signed it, or the key has changed."],
    ['JWTExpired: "exp" claim timestamp check failed', "The same from `jose`."],
  ],
  causes: [
    [
      "nowhere",
      "Nothing catches it",
      "The middleware lets it through.",
      "req.user = jwt.verify(token, SECRET);",
    ],
    [
      "beside",
      "Only other refusals are caught",
      "The handler asks for one class by its name.",
      'if (error.name === "JsonWebTokenError") return res.status(401).end();\nthrow error;',
    ],
  ],
  fix: [
    "Answer 401.",
    "req.user = jwt.verify(token, SECRET);",
    'try {\n  req.user = jwt.verify(token, SECRET);\n} catch (error) {\n  if (!(error instanceof jwt.JsonWebTokenError)) throw error;\n  return res.status(401).json({ error: "Token has expired" });\n}',
  ],
  testing: [
    "Send an expired token, a forged one, and a good one.",
    "assert.equal((await me(issue('kim', -1))).status, 401);",
  ],
  questions: [
    ["Why not `ignoreExpiration`?", "Then a stolen token works for ever."],
    ["401 or 403?", "401: the client may log in again. 403 says that this would not help."],
  ],
});
