import type { Node } from "web-tree-sitter";
import type { CodeIndex } from "../../../code/code-index.ts";
import { field, startLineOf } from "../../../code/nodes.ts";
import type { Origin } from "../../../diagnose/origin/trace-origin.ts";
import type { Leaving } from "../../house/javascript/leavings.ts";
import { keyOfLookup } from "../../house/javascript/refusals.ts";
import { javascriptThing } from "../../house/javascript/things.ts";
import { writeJavascriptRefusal } from "../../house/javascript/write-refusal.ts";
import type { JavascriptFault } from "../javascript/fault.ts";
import { type Idea, NO_ERROR } from "../javascript/idea.ts";
import { guardEdits } from "./guard-absent.ts";
import type { Site } from "./sites.ts";

/** A way in which the project leaves where a lookup found nothing. */
export interface LookupLeaving {
  readonly leaving: Leaving;
  /** What was looked up there. */
  readonly lookup: Node | null;
  readonly form: "return" | "throw";
  /** Whether the value is held against `undefined` here, where the house asks for it in another way than `!value`. */
  readonly asksForUndefined: boolean;
}

/**
 * The lookup at a site left in that way, said of what is looked up here.
 * @param told The end of its sentence, and what it does, by the place that does so.
 */
export function leftAsThere(
  code: CodeIndex,
  { exception }: JavascriptFault,
  origin: Origin,
  site: Site,
  name: string,
  { leaving, lookup, form, asksForUndefined }: LookupLeaving,
  told: { readonly end: string; readonly does: (place: string) => string },
): Idea | null {
  const { file, guard, body, subject, condition } = leaving;
  const thing = javascriptThing(site.name, site.expression) ?? [];
  const made = writeJavascriptRefusal(
    code,
    {
      situation: "absent",
      status: 0,
      file,
      body,
      form,
      guard,
      condition,
      subject,
      thing: javascriptThing(subject, lookup) ?? [],
      lookup,
      key: keyOfLookup(lookup),
      function: code.functionAt(file.path, startLineOf(guard)),
      handler: null,
    },
    {
      file: site.file,
      statement: site.statement,
      thing,
      subject: name,
      key: keyOfLookup(site.expression),
      handler: null,
      further: [name],
    },
  );
  if (!made) return null;
  const place = `${file.path}:${startLineOf(guard)}`;
  const answer = {
    ...made,
    basis: "house" as const,
    condition: asksForUndefined ? (one: string) => `${one} === undefined` : null,
    isBlock: field(guard, "consequence")?.type === "statement_block",
    evidence: [place],
  };
  const empty = /of null\b|as it is null/.test(exception.value) ? "null" : "undefined";
  const cause = `\`${name}\` was looked up and may not be there, and nothing looks whether it is: ${origin.why}`;
  return {
    name: `unknown_${thing.join("_") || "value"}`,
    sentence: `An unknown ${thing.join(" ") || "value"} ${told.end}`,
    cause: cause.slice(0, 200),
    explanation: told.does(place),
    edits: guardEdits(site, name, answer, empty),
    basis: "house",
    expectation: NO_ERROR,
    place: { path: site.file.path, line: startLineOf(site.statement) },
  };
}
