import { type CapturedRequest, type CapturedValue, redactionsIn } from "@bugstack/event";
import type { Investigation } from "../../../investigation.ts";
import type { CredentialPlan, Expectation, RequestStimulus, Scenario } from "../../../reproduce/scenario.ts";
import type { CandidateEdit } from "../../candidate.ts";
import { answerOf } from "./answer.ts";
import { credentialPlan } from "./credential-plan.ts";
import { type JwtCase, jwtCase } from "./jwt-case.ts";
import { CHALLENGE, CHALLENGE_SUBJECT, CHALLENGE_USER, REFUSAL, SUBJECT } from "./parts.ts";
import type { ExpiredPatch } from "./patch-expired.ts";

const SCHEME_HEADER = ["WWW-Authenticate", "Bearer"] as const;
const PROXY_HEADERS = /^x-(?:forwarded|real|request|correlation|amzn|envoy|b3|cloud|original)/i;

/** What requests show a hidden expiry and what must be answered once it is told apart. The first one is the error itself. */
export function expiredScenarios(investigation: Investigation, patch: ExpiredPatch): Scenario[] {
  const has = (part: string) => patch.edits.some((edit: CandidateEdit) => edit.part === part);
  const plan = (property: CredentialPlan["property"]) => credentialPlan(investigation, property);
  const challenge = (holds: boolean) => (holds ? [SCHEME_HEADER] : []);
  const refused = patch.genericStatus ?? patch.status;
  const earlier = earlierRefusals(investigation);
  const invalidProves = has(CHALLENGE) ? CHALLENGE : has(REFUSAL) ? REFUSAL : null;
  const scenarios: Scenario[] = [
    {
      name: "expired_token",
      sentence: "An expired token is refused with an answer that says so.",
      stimulus: requestOf(investigation, plan("expired")),
      expectation: expiredContract(patch),
      role: "proving",
      proves: "fix",
    },
    {
      name: "valid_token",
      sentence: "A valid token is accepted.",
      stimulus: requestOf(investigation, plan("valid")),
      expectation: answer([200], [], []),
      role: "guarding",
      proves: null,
    },
    {
      name: "invalid_token",
      sentence: "A token that somebody else signed is refused, and not as an expired one.",
      stimulus: requestOf(investigation, plan("forged")),
      expectation: answer([refused], [], ["expired"], challenge(patch.genericChallenges)),
      role: invalidProves === null ? "guarding" : "proving",
      proves: invalidProves,
    },
    {
      name: "missing_token",
      sentence: "A request without a token is refused, and so is one that names the scheme only.",
      stimulus: requestOf(investigation, null),
      expectation: answer([...new Set([401, 403, ...earlier.statuses])], [], ["expired"]),
      further: [
        {
          stimulus: requestOf(investigation, plan("empty")),
          expectation: answer(
            [...new Set([refused, 401, ...earlier.statuses])],
            [],
            ["expired"],
            challenge(patch.genericChallenges && earlier.challenge),
          ),
        },
      ],
      role: invalidProves === null ? "guarding" : "proving",
      proves: invalidProves,
    },
  ];
  if (has(SUBJECT) || has(CHALLENGE_SUBJECT)) {
    scenarios.push({
      name: "token_without_subject",
      sentence: "A token that names nobody is refused like any other invalid one.",
      stimulus: requestOf(investigation, plan("without_subject")),
      expectation: answer(
        [refused],
        has(SUBJECT) && patch.genericDetail ? [patch.genericDetail] : [],
        ["expired"],
        challenge(has(CHALLENGE_SUBJECT) || patch.genericChallenges),
      ),
      role: "proving",
      proves: has(SUBJECT) ? SUBJECT : CHALLENGE_SUBJECT,
    });
  }
  if (has(CHALLENGE_USER)) {
    scenarios.push({
      name: "token_of_unknown_user",
      sentence: "The answer to a token of somebody unknown names the scheme as well.",
      stimulus: requestOf(investigation, plan("unknown_subject")),
      expectation: answer([401], [], ["expired"], [SCHEME_HEADER]),
      role: "proving",
      proves: CHALLENGE_USER,
    });
  }
  return scenarios;
}

/**
 * What the function that reads the token answers before it reads one: `if not token: raise …`. A request without a token
 * may end there, with an answer that no part of the patch changes. `challenge`: whether all of them name the scheme.
 */
function earlierRefusals(investigation: Investigation): {
  readonly statuses: readonly number[];
  readonly challenge: boolean;
} {
  const site = jwtCase(investigation)?.site;
  const statements =
    site?.function?.node.descendantsOfType(["raise_statement", "expression_statement"]) ?? [];
  const answers = statements
    .filter((statement) => site && statement.endIndex <= site.statement.startIndex)
    .flatMap((statement) => (site && answerOf(investigation.code, site.file, statement)) ?? []);
  return {
    statuses: answers.flatMap(({ status }) => (status !== null && status < 500 ? [status] : [])),
    challenge: answers.every(({ challenges }) => challenges === true),
  };
}

/** A token that cannot be accepted is refused; a valid one is accepted as before. The first one is the error itself. */
export function refusedScenarios(
  investigation: Investigation,
  { thrown }: JwtCase,
  patch: ExpiredPatch,
): Scenario[] {
  const isForged = /signature/i.test(`${thrown.type} ${thrown.value}`);
  const header = patch.challenges ? [SCHEME_HEADER] : [];
  return [
    {
      name: isForged ? "forged_token" : "malformed_token",
      sentence: `A ${isForged ? "token that somebody else signed" : "text that is no token"} is refused.`,
      stimulus: requestOf(investigation, credentialPlan(investigation, isForged ? "forged" : "malformed")),
      expectation: answer([patch.status], [], ["expired"], header),
      role: "proving",
      proves: "fix",
    },
    {
      name: "valid_token",
      sentence: "A valid token is accepted.",
      stimulus: requestOf(investigation, credentialPlan(investigation, "valid")),
      expectation: answer([200], [], []),
      role: "guarding",
      proves: null,
    },
  ];
}

/** What shows that an expired token is told apart already, where nothing has to be patched. */
export function toldApartScenarios(investigation: Investigation): Scenario[] {
  return [
    {
      name: "expired_token",
      sentence: "An expired token is refused with an answer that says so.",
      stimulus: requestOf(investigation, credentialPlan(investigation, "expired")),
      expectation: answer([400, 401, 403], ["expired"], []),
      role: "proving",
      proves: "fix",
    },
  ];
}

/** The answer that an expired token must get. */
export function expiredContract(patch: ExpiredPatch): Expectation {
  return answer([patch.status], ["expired"], [], patch.challenges ? [SCHEME_HEADER] : []);
}

/** Sides that disagree refuse the service's own tokens: a valid one must be accepted again, a forged one never. */
export function mismatchScenarios(investigation: Investigation): Scenario[] {
  return [
    {
      name: "own_token_is_accepted",
      sentence: "A token that the service issued itself is accepted.",
      stimulus: requestOf(investigation, credentialPlan(investigation, "valid")),
      expectation: answer([200], [], []),
      role: "proving",
      proves: "fix",
    },
    {
      name: "forged_token",
      sentence: "A token that somebody else signed is still refused.",
      stimulus: requestOf(investigation, credentialPlan(investigation, "forged")),
      expectation: answer([401, 403], [], []),
      role: "guarding",
      proves: null,
    },
  ];
}

function answer(
  status: readonly number[],
  detail: readonly string[],
  notDetail: readonly string[],
  headers: readonly (readonly [string, string])[] = [],
): Expectation {
  return { kind: "answer", status, detail, notDetail, headers };
}

/** The captured request, without anything secret. An empty path asks for any protected route. */
function requestOf(investigation: Investigation, credential: CredentialPlan | null): RequestStimulus {
  const request = investigation.event?.request ?? null;
  return {
    kind: "request",
    method: request?.method?.toUpperCase() ?? "GET",
    path: request?.path ?? "",
    query: request?.query.filter(([, value]) => !isRedacted(value)) ?? [],
    headers: request ? ownHeaders(request) : [],
    body: plainBody(request?.body ?? null),
    credential,
  };
}

/** Headers that the application itself may ask for; those of clients and proxies say nothing about the error. */
function ownHeaders(request: CapturedRequest): (readonly [string, string])[] {
  return request.headers.filter(
    ([name, value]) => /^x-/i.test(name) && !PROXY_HEADERS.test(name) && !isRedacted(value),
  );
}

function isRedacted(value: string): boolean {
  return redactionsIn(value).length > 0;
}

function plainBody(body: CapturedValue): CapturedValue {
  return isRedacted(JSON.stringify(body)) ? null : body;
}
