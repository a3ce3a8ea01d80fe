import type { CapturedValue } from "@bugstack/event";

/** One request or call and what is expected of it, before it is written as a test of the project. */
export interface Scenario {
  /** `expired_token`: becomes part of the test's name. */
  readonly name: string;
  /** What it shows, as a sentence. */
  readonly sentence: string;
  readonly stimulus: RequestStimulus | CallStimulus;
  readonly expectation: Expectation;
  readonly role: TestRole;
  /** Part of the candidate that it proves, see `CandidateEdit.part`. */
  readonly proves: string | null;
  /** Further requests in the same test, each with its own expectation. */
  readonly further?: readonly { readonly stimulus: RequestStimulus; readonly expectation: Expectation }[];
  /** The same error with other values of the same shape, for gate 5; absent where nobody knows any. */
  readonly variant?: RequestStimulus;
  /** How often all of it is sent, one after the other, each time with the same expectation; once where it is absent. */
  readonly times?: number;
  /** Set where the client sees the first answer only, and the fault is that the application tries to give another. */
  readonly answersOnce?: true;
}

/** Proving: fails on the old code. Guarding: passes before and after, and kills a mutant of the changed lines. */
export type TestRole = "proving" | "guarding";

export interface RequestStimulus {
  readonly kind: "request";
  readonly method: string;
  readonly path: string;
  readonly query: readonly (readonly [string, string])[];
  readonly headers: readonly (readonly [string, string])[];
  readonly body: CapturedValue;
  /** Credential to mint inside the sandbox; never a captured secret. */
  readonly credential: CredentialPlan | null;
  /** Requests that bring the application into the state in which this one fails, in their order. */
  readonly earlier?: readonly EarlierRequest[];
}

/** A request that is sent first; nothing is asserted of its answer. */
export interface EarlierRequest {
  readonly stimulus: RequestStimulus;
  /** Field of the answer that later paths name by `keptPart`; null where none does. */
  readonly keeps: string | null;
}

/** The part of a path that stands for a field of the answer to an earlier request. */
export function keptPart(name: string): string {
  return `\uE000${name}\uE001`;
}

/** How to obtain a token with a certain property from the project's own code. */
export interface CredentialPlan {
  readonly header: string;
  /** `Bearer`. */
  readonly scheme: string;
  readonly property:
    | "valid"
    | "expired"
    | "forged"
    | "malformed"
    | "empty"
    | "without_subject"
    | "unknown_subject";
  /** Claims by name that a valid token carries, from the captured shape: names only where values are unknown. */
  readonly claims: readonly string[];
}

export interface CallStimulus {
  readonly kind: "call";
  readonly path: string;
  readonly function: string;
  readonly positional: readonly CapturedValue[];
  readonly named: Readonly<Record<string, CapturedValue>>;
  /** Replaces the value of one argument by a credential with a property. */
  readonly credential: (CredentialPlan & { readonly argument: string }) | null;
}

export type Expectation =
  /**
   * The call returns, or the request is answered below this status, without the captured error: below 400 where the
   * request is to succeed, whichever way the handler says so (200, 201, a redirect).
   */
  | { readonly kind: "no_error"; readonly below: 400 | 500 }
  /** The answer that callers must get. */
  | {
      readonly kind: "answer";
      readonly status: readonly number[];
      /** Words of which one must stand in the answer's detail, without regard to case. */
      readonly detail: readonly string[];
      /** Words that must not stand there. */
      readonly notDetail: readonly string[];
      /** Headers and the start of their value. */
      readonly headers: readonly (readonly [string, string])[];
    }
  | { readonly kind: "raises"; readonly type: string; readonly detail: readonly string[] };

/** A test written for the project, ready to be added to its tree. */
export interface NewTest {
  /** Path of the file that is added. */
  readonly path: string;
  readonly source: string;
  /** The same test as it was before it was written to work on a copy of the project's files. */
  readonly plain?: NewTest;
  readonly cases: readonly {
    readonly id: string;
    readonly name: string;
    readonly role: TestRole;
    readonly proves: string | null;
  }[];
}
