"use strict";
// Written by scripts/node-sdk-redaction.mjs from packages/event/src/redaction.

/** Words that name a secret wherever they stand in a name. */
const SECRET_WORDS = words(`
  password passwd passphrase passcode pwd pass secret secrets token tokens authorization credential credentials creds
  cookie cookies csrf xsrf jwt bearer ssn cvv cvc otp saml sid
  apikey xapikey privatekey accesskey secretkey authkey authtoken accesstoken refreshtoken idtoken bearertoken
  sessionid sessiontoken csrftoken clientsecret creditcard cardnumber socialsecurity connectsid setcookie
  phpsessid jsessionid pgpassword mysqlpwd dbpass userpass`);

/** Pairs of words that name one together. */
const SECRET_PAIRS = words(`
  api-key private-key access-key secret-key signing-key encryption-key auth-key service-key account-key master-key
  session-id session-key card-number credit-card social-security security-code two-factor recovery-code
  verification-code auth-code`);

/** Last words that make a name one of something about the secret: `token_type`, `password_length`. */
const HARMLESS_ENDINGS = words(`
  type types url uri endpoint path expire expires expired expiry expiration in at minutes seconds hours days ttl age
  length len size count limit total usage algorithm algorithms alg name provider method scheme field required enabled
  disabled valid invalid exists present class model policy status error errors format version issuer audience`);

const HARMLESS_BEGINNINGS = words("is has num max min total use uses require requires");

/** Names that hold a number of things rather than a secret, where the value is a number: `tokens: 512`. */
const COUNTED = words("tokens secrets cookies credentials pass");

/**
 * Whether a value under this name is a secret. Names are compared word by word, so `author`, `tokenizer` and
 * `authenticated` are none, while `X-Auth-Token`, `apiKey` and `user[password]` are.
 */
function isSecretKey(name        )          {
  if (name.length > LONGEST_REMEMBERED) return namesSecret(name);
  let known = remembered.get(name);
  if (known === undefined) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    known = namesSecret(name);
    remembered.set(name, known);
  }
  return known;
}

/** Applications use the same names over and over, and taking one apart costs more than all else about it. */
const remembered = new Map                 ();
const MOST_REMEMBERED = 10_000;
const LONGEST_REMEMBERED = 64;

function namesSecret(name        )          {
  const parts = wordsOf(name);
  const last = parts.at(-1) ?? "";
  if (parts.length > 1 && (HARMLESS_ENDINGS.has(last) || HARMLESS_BEGINNINGS.has(parts[0] ?? "")))
    return false;
  return (
    last === "auth" ||
    parts.some(
      (part, index) => SECRET_WORDS.has(part) || SECRET_PAIRS.has(`${part}-${parts[index + 1] ?? ""}`),
    )
  );
}

/** Whether a number under a secret name is only an amount. */
function isAmount(name        )          {
  const parts = wordsOf(name);
  return (
    parts.some((part) => COUNTED.has(part)) &&
    parts.every((part) => COUNTED.has(part) || !SECRET_WORDS.has(part))
  );
}

function wordsOf(name        )           {
  return name
    .slice(0, 256)
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/[0-9]+$/, ""))
    .filter((word) => word !== "");
}

function words(list        )                      {
  return new Set(list.trim().split(/\s+/));
}

exports.isSecretKey = isSecretKey;
exports.isAmount = isAmount;
