import { dayAfter, icsDay } from "./dates.js";

const escape = (text) => text.replace(/[\\;,]/g, (sign) => `\\${sign}`);

function event({ id, title, opens, closes }) {
  return [
    "BEGIN:VEVENT",
    `UID:exhibition-${id}@museum.example`,
    `SUMMARY:${escape(title)}`,
    `DTSTART;VALUE=DATE:${icsDay(new Date(opens))}`,
    `DTEND;VALUE=DATE:${icsDay(dayAfter(closes))}`,
    "END:VEVENT",
  ];
}

export function calendar(programme) {
  const lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//museum//exhibitions//EN"];
  for (const exhibition of programme) lines.push(...event(exhibition));
  return [...lines, "END:VCALENDAR", ""].join("\r\n");
}
