import { shortGuide } from "../javascript/short-guide.ts";

export const meetingKindsGuide = {
  ...shortGuide({
    slug: "meeting-kinds",
    title: "Fix values of two kinds that meet: text and numbers, times with and without a zone",
    summary:
      "This error occurs where two values meet that are of different kinds, or where a key is looked for that is kept as another kind. One of the places that give the value reads it from outside without the conversion that all the others use.",
    trace: [
      [
        "TypeError: can't subtract offset-naive and offset-aware datetimes",
        "One of the two was read without a zone: follow both to where they are made.",
      ],
    ],
    causes: [
      [
        "odd_place",
        "One place converts, another does not",
        "The same field is filled at two places.",
        "Trip(ship, clock.read_moment(left))\nTrip(ship, datetime.fromisoformat(left))",
      ],
      [
        "key",
        "A key of another kind",
        "What is read from a file, an address or the keys of JSON is text.",
        "lockers.get(2) // of new Map(Object.entries({ 2: … }))",
      ],
    ],
    fix: [
      "Convert it where it comes in, as the other places do.",
      "datetime.fromisoformat(left)",
      "clock.read_moment(left)",
    ],
    testing: ["Call it with a value that comes in there.", "assert trips.hours('Alba') == 14"],
    questions: [
      ["Why not convert where it fails?", "The next one who reads the value meets the wrong kind again."],
    ],
  }),
  frameworks: [],
};
