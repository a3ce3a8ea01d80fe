import type { CodeIndex } from "../../../code/code-index.ts";
import { startLineOf } from "../../../code/nodes.ts";
import type { ZoneForm } from "./guarded-zone.ts";

/** What speaks of zones besides UTC. */
const OTHER_ZONES = [
  "ZoneInfo",
  "pytz",
  "dateutil",
  "gettz",
  "tzlocal",
  "localtime",
  "make_aware",
  "timezone(timedelta",
  "timezone(datetime.timedelta",
];

/**
 * UTC, where the project takes the present with it and speaks of no other zone: a time that it reads without a zone can
 * be in no other one. Null where it knows several, or none.
 */
export function onlyZone(code: CodeIndex): ZoneForm | null {
  const isMentioned = (text: string) =>
    code.mentions(text).some((path) => path.endsWith(".py") && code.file(path)?.isTest === false);
  if (OTHER_ZONES.some(isMentioned) || movesElsewhere(code)) return null;
  for (const { path, node } of code.callsOf("now")) {
    const file = code.file(path);
    const zone = /\.now\((?:tz=)?((?:\w+\.)*(?:utc|UTC))\)$/.exec(node.text)?.[1];
    // Text may carry a zone of its own, whatever the house's is.
    if (file && !file.isTest && zone) return { zone, file, line: startLineOf(node), isGuarded: true };
  }
  return writtenZone(code);
}

/** Whether a time is moved into a zone that is not UTC. */
function movesElsewhere(code: CodeIndex): boolean {
  return code.mentions("astimezone(").some((path) => {
    const file = code.file(path);
    return (
      file?.isTest === false && /\bastimezone\((?!\s*(?:tz=)?(?:\w+\.)*(?:utc|UTC)\s*\))/.test(file.text)
    );
  });
}

/** UTC, where times are written down with it: `datetime(1970, 1, 1, tzinfo=timezone.utc)`. */
function writtenZone(code: CodeIndex): ZoneForm | null {
  for (const path of code.mentions("tzinfo=")) {
    const file = code.file(path);
    const at = file && !file.isTest ? /\btzinfo=((?:\w+\.)*(?:utc|UTC))\b/.exec(file.text) : null;
    if (file && at?.[1])
      return {
        zone: at[1],
        file,
        line: file.text.slice(0, at.index).split("\n").length,
        isGuarded: true,
      };
  }
  return null;
}
