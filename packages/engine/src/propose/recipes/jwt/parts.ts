import type { SourceFile } from "../../../code/code-index.ts";
import type { Edit } from "../../../code/edit.ts";
import type { CandidateEdit, Obligation } from "../../candidate.ts";
import type { Splice } from "./call-text.ts";

/** Names of the parts of a patch beside `fix`; each is an obligation with its proving test. */
export const CHALLENGE = "challenge";
export const CHALLENGE_SUBJECT = "challenge_without_subject";
export const CHALLENGE_USER = "challenge_unknown_subject";
export const SUBJECT = "subject";
export const REFUSAL = "refusal";

/** A duty beside the fix, and what it changes. */
export interface Part {
  readonly obligation: Omit<Obligation, "provedBy">;
  readonly edits: readonly CandidateEdit[];
}

export const REFUSAL_OBLIGATION = {
  id: REFUSAL,
  sentence:
    "A forged or malformed token is refused with 401 as well, instead of ending as an error of the server.",
  source: "RFC 6750, section 3.1",
} as const;

export const SUBJECT_OBLIGATION = {
  id: SUBJECT,
  sentence:
    "A token without a subject is refused like any other invalid one, because the code works with the subject.",
  source: "RFC 7519, section 4.1.2, with the use of `sub` in this repository",
} as const;

export function challengeObligation(id: string): Omit<Obligation, "provedBy"> {
  return {
    id,
    sentence: "Every 401 names the authentication scheme in a WWW-Authenticate header.",
    source: "RFC 6750, section 3",
  };
}

/** A change in UTF-16 indexes as an edit in bytes. */
export function toEdit(file: SourceFile, splice: Splice, part: string): CandidateEdit {
  return {
    path: file.path,
    start: file.byteOffset(splice.start),
    end: file.byteOffset(splice.end),
    replacement: splice.text,
    part,
  };
}

/** Edits of others as edits of a part. */
export function inPart(part: string, edits: readonly Edit[]): CandidateEdit[] {
  return edits.map((edit) => ({ ...edit, part }));
}

/** One import is enough, whichever part needs it. */
export function dropRepeatedImports(edits: readonly CandidateEdit[]): CandidateEdit[] {
  return edits.filter(
    (edit, index) =>
      !edits
        .slice(0, index)
        .some(
          (other) =>
            other.start === edit.start && other.end === edit.end && other.replacement === edit.replacement,
        ),
  );
}
