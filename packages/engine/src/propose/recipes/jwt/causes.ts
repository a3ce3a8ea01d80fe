import type { Investigation } from "../../../investigation.ts";
import type { Cause } from "../recipe.ts";
import { alreadyTells, isAnswerBelow500, type JwtCase } from "./jwt-case.ts";
import { basesOf } from "./libraries.ts";
import { hasRefresh, shortestLifetime } from "./lifetime.ts";
import { headOf } from "./patch-expired.ts";
import { type Mismatch, mismatches, type Side, sidesOf } from "./sides.ts";

export const HIDDEN_EXPIRY = "hidden-expiry";
export const UNHANDLED_EXPIRY = "unhandled-expiry";
export const TOLD_APART = "expired-token";
export const UNHANDLED_REFUSAL = "unhandled-refusal";
export const SIDES_DISAGREE = "sides-disagree";

/** An expiry of this many minutes or less sends people back to the login page all day. */
const SHORT_MINUTES = 30;

/** The causes that the code supports, likeliest first. */
export function causesOf(investigation: Investigation, jwt: JwtCase): Cause[] {
  switch (jwt.kind) {
    case "expired":
      return [...expiryCauses(jwt), ...lifetimeCauses(investigation)];
    case "algorithm":
    case "key":
      return [
        ...mismatchCauses(investigation, jwt),
        ...(hasMismatch(investigation, jwt) ? [] : [refusalCause(investigation, jwt)]),
      ];
    case "claims":
      return [claimsCause(jwt)];
    case "forged_or_malformed":
      return [refusalCause(investigation, jwt)];
  }
}

function expiryCauses(jwt: JwtCase): Cause[] {
  const { site } = jwt;
  if (!site) return [];
  const place = { path: site.file.path, line: site.statement.startPosition.row + 1 };
  const name = site.function?.qualifiedName ?? "the module";
  if (site.clause && site.how === "broadly" && !alreadyTells(jwt)) {
    return [
      {
        ...BARE,
        id: HIDDEN_EXPIRY,
        class: "code",
        sentence: `\`${headOf(site.clause)}\` in ${name} answers expired, forged and malformed tokens alike, so clients cannot know that a new login is all they need.`,
        path: site.file.path,
        line: site.clause.startPosition.row + 1,
        score: 0.95,
        evidence: [
          `${jwt.library.expired} reached ${name}`,
          `${headOf(site.clause)} catches a broader class`,
          `the caller got: ${jwt.surfaced.value}`,
        ],
        guideSection: "hidden-expiry",
      },
    ];
  }
  if (!site.clause) {
    return [
      {
        ...BARE,
        ...place,
        id: UNHANDLED_EXPIRY,
        class: "code",
        sentence: `Nothing in ${name} handles ${jwt.library.expired}, so a merely expired token becomes a server error.`,
        score: 0.95,
        evidence: [`${jwt.library.expired} left ${name}`],
        guideSection: "hidden-expiry",
      },
    ];
  }
  return [
    {
      ...BARE,
      ...place,
      id: TOLD_APART,
      class: "client",
      sentence: `The client sent an expired token and ${name} says so; there is nothing to fix.`,
      score: 0.9,
      evidence: [`${headOf(site.clause)} names ${jwt.library.expired} or its answer tells the expiry`],
      advice: ["Let the client obtain a new token when it reads this answer."],
      guideSection: "refresh-tokens",
    },
  ];
}

const BARE = { path: null, line: null, evidence: [], advice: [], guideSection: null } as const;

function lifetimeCauses(investigation: Investigation): Cause[] {
  const lifetime = shortestLifetime(investigation.code);
  if (!lifetime || lifetime.minutes > SHORT_MINUTES || hasRefresh(investigation.code)) return [];
  const minutes = Math.round(lifetime.minutes);
  return [
    {
      ...BARE,
      id: "short-lifetime",
      class: "config",
      sentence: `Access tokens live ${minutes} minutes and nothing renews them, so every client meets an expired token soon.`,
      path: lifetime.path,
      line: lifetime.line,
      score: 0.3,
      evidence: [
        `issued for ${minutes} minutes at ${lifetime.path}:${lifetime.line}`,
        "no route or function for refreshing",
      ],
      advice: [
        "Keep the short lifetime and add a refresh token, see the guide; a longer expiry only makes a stolen token worth more.",
      ],
      guideSection: "refresh-tokens",
    },
  ];
}

/** Disagreements that concern the place where the token was refused. */
export function relevantMismatches(investigation: Investigation, jwt: JwtCase): Mismatch[] {
  const sides = sidesOf(investigation.code);
  const verifying = sides.filter((side) => side.role === "verify" && side.call.library === jwt.library);
  const here = verifying.filter((side) => isAt(side, jwt));
  return mismatches(sides, here.length > 0 ? here : verifying).filter(
    (found) => jwt.kind === "key" || found.what === jwt.kind,
  );
}

function isAt(side: Side, jwt: JwtCase): boolean {
  const { site } = jwt;
  if (!site || side.call.file.path !== site.file.path) return false;
  const scope = site.function?.node ?? site.statement;
  return side.call.node.startIndex >= scope.startIndex && side.call.node.endIndex <= scope.endIndex;
}

function hasMismatch(investigation: Investigation, jwt: JwtCase): boolean {
  return relevantMismatches(investigation, jwt).length > 0;
}

function mismatchCauses(investigation: Investigation, jwt: JwtCase): Cause[] {
  return relevantMismatches(investigation, jwt).map((mismatch, index) => {
    const { signing, verifying, what, departing, shared } = mismatch;
    const evidence = [describe("signed", signing, what), describe("verified", verifying, what)];
    const side = departing ?? verifying;
    const common = {
      ...BARE,
      path: side.call.file.path,
      line: side.call.node.startPosition.row + 1,
      score: 0.9 - index * 0.05,
      evidence,
      guideSection: "algorithms-and-keys",
    };
    if (departing && shared) {
      const name = departing.call.enclosing?.qualifiedName ?? departing.call.file.path;
      return {
        ...common,
        id: `${SIDES_DISAGREE}:${index}`,
        class: "code" as const,
        sentence: `${name} departs from the shared ${what} setting \`${shared.node.text}\`, so the service refuses tokens that it issued itself.`,
      };
    }
    return {
      ...common,
      id: `${SIDES_DISAGREE}:${index}`,
      class: "config" as const,
      sentence: `Tokens are signed with one ${what} and verified with another, and the code does not show which of the two is meant.`,
      advice: [
        `Name one ${what} in the settings and use it on both sides; never accept several algorithms to make both fit.`,
      ],
    };
  });
}

function describe(verb: string, side: Side, what: "algorithm" | "key"): string {
  const texts = side.algorithms.map((source) => source.node.text);
  // A key that stands in the code is a secret all the same.
  const key = side.key?.kind === "literal" ? "a literal key" : `the key \`${side.key?.node.text}\``;
  const shown =
    what === "key"
      ? key
      : texts.length > 0
        ? `\`${texts.join(", ")}\``
        : (side.defaultAlgorithm ?? "the default");
  return `${verb} with ${shown} at ${side.call.file.path}:${side.call.node.startPosition.row + 1}`;
}

function claimsCause(jwt: JwtCase): Cause {
  return {
    ...BARE,
    id: "claims",
    class: "config",
    sentence:
      "The token's claims (audience, issuer, subject) are not those that the service was configured to accept.",
    path: jwt.site?.file.path ?? null,
    line: jwt.site ? jwt.site.statement.startPosition.row + 1 : null,
    score: 0.7,
    evidence: [`${jwt.thrown.type}: ${jwt.thrown.value}`],
    advice: [
      "Compare the audience and issuer that the token's issuer writes with those that this service expects.",
    ],
    guideSection: "algorithms-and-keys",
  };
}

/** Refusing a bad token is right, and an error of the server is no refusal. */
function refusalCause(investigation: Investigation, jwt: JwtCase): Cause {
  const { site, thrown } = jwt;
  const isError = investigation.event?.kind === "error" && !isAnswerBelow500(investigation, jwt);
  const type = thrown.type.slice(thrown.type.lastIndexOf(".") + 1);
  // A key that cannot be used is the server's own.
  const isOfToken =
    (type === jwt.library.refusal || basesOf(jwt.library, type).includes(jwt.library.refusal)) &&
    !/\b(?:parse|deseriali[sz]e|PEM|key (?:format|must))\b/i.test(thrown.value);
  if (!isError || !isOfToken || !site || site.clause || jwt.surfaced !== thrown) return clientCause(jwt);
  const name = site.function?.qualifiedName ?? "the module";
  return {
    ...BARE,
    id: UNHANDLED_REFUSAL,
    class: "code",
    sentence: `Nothing in ${name} handles ${type}, so a token that cannot be accepted becomes a server error.`,
    path: site.file.path,
    line: site.statement.startPosition.row + 1,
    score: 0.9,
    evidence: [`${type} left ${name}`],
  };
}

function clientCause(jwt: JwtCase): Cause {
  return {
    ...BARE,
    id: "forged-or-malformed",
    class: "client",
    sentence: "The client sent a token that is malformed or that somebody else signed; refusing it is right.",
    path: jwt.site?.file.path ?? null,
    line: jwt.site ? jwt.site.statement.startPosition.row + 1 : null,
    score: 0.7,
    evidence: [`${jwt.thrown.type}: ${jwt.thrown.value}`],
    advice: ["Nothing to fix here. If your own clients are refused, see algorithms and keys in the guide."],
    guideSection: "algorithms-and-keys",
  };
}
