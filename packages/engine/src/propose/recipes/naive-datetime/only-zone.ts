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

/** UTC, where a constant of the project is written down with it, or several times are: `EPOCH = datetime(1970, 1, 1, tzinfo=timezone.utc)`. */
function writtenZone(code: CodeIndex): ZoneForm | null {
  const written = code.mentions("tzinfo=").flatMap((path) => {
    const file = code.file(path);
    if (!file || file.isTest) return [];
    return [...file.text.matchAll(/\btzinfo=((?:\w+\.)*(?:utc|UTC))\b/g)].map((at) => ({
      zone: at[1] ?? "",
      file,
      line: file.text.slice(0, at.index).split("\n").length,
      isGuarded: true,
      isConstant: /^[A-Z][A-Z_\d]*\s*[:=]/.test(
        file.text.split("\n")[file.text.slice(0, at.index).split("\n").length - 1] ?? "",
      ),
    }));
  });
  const first = written.find(({ isConstant }) => isConstant) ?? written[0];
  if (!first || (!first.isConstant && written.length < 2)) return null;
  const { isConstant: _isConstant, ...form } = first;
  return form;
}
