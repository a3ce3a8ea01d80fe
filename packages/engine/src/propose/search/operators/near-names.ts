import { type Idea, type Operator, type Place, replace, share } from "../idea.ts";

const SHORTEST = 4;
const MOST = 3;
const MOST_HOLDERS = 3;

/** A function that is called nearly as another one of these files: `fromdate` beside `fromdatetime`, `compare` beside `rcompare`. */
export const nearNameOperator: Operator = function* ({
  expressions,
  dialect,
  house,
  scope,
}: Place): Generator<Idea> {
  const known = new Set(house.callable);
  for (const node of expressions) {
    const seen = dialect.view(node);
    const isValue =
      seen?.kind === "name" &&
      dialect.isRead(node) &&
      known.has(node.text) &&
      !scope.names.includes(node.text);
    const place =
      seen?.kind === "call" ? (seen.receiver ? lastOf(seen.callee) : seen.callee) : isValue ? node : null;
    if (!place || (seen?.kind === "name" && isCalled(node, dialect))) continue;
    const near = [...known].filter((name) => name !== scope.name && isNear(place.text, name));
    for (const [rank, name] of near.slice(0, MOST).entries())
      yield replace(
        place,
        name,
        "near-function",
        0.3 * share(rank),
        `calls ${name} where it was ${place.text}`,
        true,
      );
  }
};

/** A member that is not of the object itself, but of a part of it: `this.options.strict` where it was `this.strict`. */
export const heldMemberOperator: Operator = function* ({
  expressions,
  dialect,
  file,
}: Place): Generator<Idea> {
  for (const node of expressions) {
    const seen = dialect.view(node);
    if (seen?.kind !== "member" || !/^(?:self|this)$/.test(seen.object.text)) continue;
    const receiver = seen.object.text;
    const name = seen.property.text.replaceAll("$", "\\$");
    const held = new RegExp(`\\b${receiver}\\.([A-Za-z_$][\\w$]*)\\.${name}(?![\\w$])`, "g");
    const holders = [...file.text.matchAll(held)].map(([, holder = ""]) => holder);
    const usual = [
      ...file.text.matchAll(
        new RegExp(`\\b${receiver}\\.(_?(?:options|opts|config|settings|parent))\\.`, "g"),
      ),
    ];
    const others = usual.map(([, holder = ""]) => holder).filter((holder) => !holders.includes(holder));
    const ordered = [...new Set([...holders, ...others])].filter((holder) => holder !== seen.property.text);
    for (const [rank, holder] of ordered.slice(0, MOST_HOLDERS).entries())
      yield replace(
        seen.object,
        `${receiver}.${holder}`,
        "member-held",
        (holders.includes(holder) ? 0.4 : 0.15) * share(rank),
        `reads ${seen.property.text} of ${receiver}.${holder}`,
        holders.includes(holder),
      );
  }
};

function lastOf(callee: Parameters<Place["dialect"]["view"]>[0]) {
  return callee.childForFieldName("attribute") ?? callee.childForFieldName("property") ?? callee;
}

function isCalled(node: Parameters<Place["dialect"]["view"]>[0], dialect: Place["dialect"]): boolean {
  const around = node.parent ? dialect.view(node.parent) : null;
  return (around?.kind === "call" && around.callee.id === node.id) || around?.kind === "member";
}

/** Whether one name is the other with something more in front of it or behind it. */
function isNear(left: string, right: string): boolean {
  if (left === right || /^__/.test(right)) return false;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  const stem = short.replace(/^_+/, "").toLowerCase();
  return (
    stem.length >= SHORTEST && (long.toLowerCase().startsWith(stem) || long.toLowerCase().endsWith(stem))
  );
}
