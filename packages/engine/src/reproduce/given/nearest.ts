import { editDistance } from "../../diagnose/edit-distance.ts";

const MOST = 5;
const LONGEST = 300;

/** The names of a list that are most like a name, the nearest first; none that has little in common with it. */
export function nearest(name: string, names: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase().slice(0, LONGEST);
  const last = lastPart(wanted);
  return [...new Set(names)]
    .map((other) => ({ other, distance: distanceOf(other.toLowerCase().slice(0, LONGEST), wanted, last) }))
    .filter(({ distance }) => distance !== null)
    .sort(
      (left, right) => (left.distance ?? 0) - (right.distance ?? 0) || (left.other < right.other ? -1 : 1),
    )
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** By the whole, or by the last part of a path or id, whichever is nearer. */
function distanceOf(other: string, wanted: string, last: string): number | null {
  const own = lastPart(other);
  if (last.length >= 3 && (own.includes(last) || other.includes(wanted))) return 0.5;
  const distances = [between(other, wanted), between(own, last)].filter((one) => one !== null);
  return distances.length > 0 ? Math.min(...distances) : null;
}

function between(left: string, right: string): number | null {
  const limit = Math.floor(Math.max(left.length, right.length) * 0.4);
  const distance = editDistance(left, right, limit);
  return distance <= limit ? distance : null;
}

function lastPart(text: string): string {
  return text.split(/\/|::/).at(-1) ?? text;
}
