import { type CanonicalEvent, redactionsIn } from "@bugstack/event";
import { field } from "../../../code/nodes.ts";
import type { JavascriptProject } from "../project.ts";
import { changedValues } from "./changed-values.ts";
import { literalValue } from "./literal-value.ts";

const MOST_RECORDS = 3;
/** Headers with a form of their own. */
const HAS_FORM = /^(?:proxy-)?authorization$|^cookie$/i;

/**
 * Values of a header that was held back and that the code reads as a record, `JSON.parse(req.get("x-profile"))`: the records
 * that the project's tests write out as text, with one part after another changed.
 */
export function headerRecords(
  project: JavascriptProject,
  event: CanonicalEvent | null,
  near: ReadonlySet<string>,
): (readonly [string, string])[] {
  const held = (event?.request?.headers ?? []).filter(
    ([name, value]) => !HAS_FORM.test(name) && redactionsIn(value).length > 0 && isRead(project, name),
  );
  if (held.length === 0) return [];
  const records = project.testFiles
    .flatMap((file) => file.tree.rootNode.descendantsOfType("call_expression"))
    .filter((call) => field(call, "function")?.text === "JSON.stringify")
    .flatMap((call) => {
      const given = field(call, "arguments")?.firstNamedChild;
      const value = given?.type === "object" ? literalValue(given) : undefined;
      return value === undefined ? [] : [value];
    })
    .slice(0, MOST_RECORDS);
  return held.flatMap(([name]) =>
    records.flatMap((record) =>
      [record, ...changedValues(record, near)].map(
        (value) => [name.toLowerCase(), JSON.stringify(value)] as const,
      ),
    ),
  );
}

function isRead({ files }: JavascriptProject, name: string): boolean {
  return files.some(
    ({ text }) => text.toLowerCase().includes(name.toLowerCase()) && /\bJSON\.parse\(/.test(text),
  );
}
