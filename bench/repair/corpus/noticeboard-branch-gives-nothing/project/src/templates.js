const EVENT = { heading: "COMING UP", line: (n) => `${n.title}, ${n.day}, ${n.place}` };
const LOST = { heading: "LOST AND FOUND", line: (n) => `${n.title} - ask ${n.contact}` };
const WORKS = { heading: "ROAD WORKS", line: (n) => `${n.street}: ${n.title} until ${n.until}` };
const PLAIN = { heading: "NOTICE", line: (n) => n.title };

/** How a kind of notice is printed; kinds that are not known are printed plainly. */
export function templateFor(kind) {
  switch (kind) {
    case "event":
      return EVENT;
    case "lost":
    case "found":
      return LOST;
    case "works":
      WORKS;
      break;
    default:
      return PLAIN;
  }
}
