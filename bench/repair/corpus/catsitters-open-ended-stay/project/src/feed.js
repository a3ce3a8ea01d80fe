import { component, escape, stamp } from "./ical.js";
import { title } from "./stays.js";

function event(stay) {
  return component("VEVENT", [
    `UID:${stay.id}@catsitters.example`,
    `DTSTART:${stamp(stay.from)}`,
    `DTEND:${stamp(stay.until)}`,
    `SUMMARY:${escape(title(stay))}`,
    stay.notes ? `DESCRIPTION:${escape(stay.notes)}` : null,
  ]);
}

export function calendar(stays) {
  return component("VCALENDAR", ["VERSION:2.0", "PRODID:-//catsitters//feed", ...stays.map(event)]);
}
