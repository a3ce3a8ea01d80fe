import type { Guide } from "../recipe.ts";

export const GUIDE_SECTIONS: Guide["sections"] = [
  {
    id: "hidden-expiry",
    title: "Which class means expired",
    text: [
      "| library | expiry | base classes that also catch it |",
      "|---|---|---|",
      "| python-jose | `jose.ExpiredSignatureError` | `JWTError`, `JOSEError` |",
      "| PyJWT | `jwt.ExpiredSignatureError` | `InvalidTokenError`, `PyJWTError` |",
      "| Authlib | `authlib.jose.errors.ExpiredTokenError` | `JoseError`, `AuthlibBaseError` |",
      "| joserfc | `joserfc.errors.ExpiredTokenError` | `ClaimError`, `JoseError` |",
      "",
      "Authlib and joserfc look at `exp` only when you call `validate`, not in `decode`: the clause belongs around both calls.",
    ].join("\n"),
  },
  {
    id: "refresh-tokens",
    title: "Refresh tokens",
    text: [
      "An access token is short-lived because it cannot be taken back. A client that should not ask for the password every few minutes gets a second, long-lived token whose only use is to obtain a new access token:",
      "",
      "- Issue both at login. The refresh token is stored on the server (or its id is), so that it can be revoked.",
      '- Give the two different types, for instance a claim `"type": "refresh"`, and check it: an access token must never pass as a refresh token.',
      "- `POST /auth/refresh` takes the refresh token, verifies it, and answers with a new access token. Replace the refresh token at each use; one that is used twice was stolen, so revoke its family.",
      '- The client refreshes when it reads `401` with "expired", once, and repeats its request. On any other 401 it goes to the login page.',
      "",
      "Do not lengthen `exp` instead: it makes the errors rarer and a stolen token more valuable.",
    ].join("\n"),
  },
  {
    id: "algorithms-and-keys",
    title: "Algorithms and keys",
    text: [
      "Both sides must use the same algorithm, and keys that belong together: one secret for HS256; a private key for signing and its public key for verifying with RS256 or ES256. Keep one setting for each and read it on both sides.",
      "",
      "- Never add a second algorithm to `algorithms` to make an error go away. A service that accepts HS256 and RS256 with the same public key can be handed a token that was signed with that public key.",
      "- Never accept `none`, and never switch off `verify_signature` or `verify_exp`.",
      "- Several processes must read the same key. A key made at start (`secrets.token_hex()`) differs per worker and after each restart.",
      "- To change a key, let the verifying side know the old and the new one for as long as old tokens live, and pick by the header's `kid`.",
      "- Servers with clocks that differ by seconds may allow a small `leeway`; minutes mean that a clock is wrong.",
    ].join("\n"),
  },
];

export const GUIDE_QUESTIONS: Guide["questions"] = [
  {
    question: "Why is one generic 401 not safer?",
    answer:
      "The library reports expiry only after the signature has been verified. Whoever reads that answer held a genuine token, so it gives away nothing that its own `exp` claim does not say.",
  },
  {
    question: "Why 401 and not 403?",
    answer:
      "401 means: authenticate again and it will work. 403 means: you are known, and the answer stays no. RFC 6750 assigns expired, revoked and malformed tokens to 401 with the error `invalid_token`.",
  },
  {
    question: "Does the order of the clauses matter?",
    answer:
      "Yes. Python takes the first clause whose class fits. With the base class on top, the clause for the expiry below it is never reached.",
  },
  {
    question: "My tokens expire at once. What is wrong?",
    answer:
      "Most often `exp` is made from local time without a time zone. Use `datetime.now(timezone.utc)`. Then compare the clocks of the machine that issues and the one that verifies.",
  },
  {
    question: "Should an expired token be reported as an error?",
    answer:
      "No. Once the answer tells it apart it is ordinary traffic. Count it, and look at it only when the rate changes.",
  },
  {
    question: "Why is the header WWW-Authenticate needed?",
    answer:
      "RFC 6750, section 3 requires it in every 401 of a resource protected by bearer tokens; HTTP itself asks for a challenge in each 401. Generic clients decide by it which scheme to use.",
  },
];
