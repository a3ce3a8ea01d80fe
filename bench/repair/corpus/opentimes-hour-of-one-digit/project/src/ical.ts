import { hoursOf, type Span } from "./spans.ts";

const stamp = (moment: Date) => moment.toISOString().replace(/[-:]|\.\d+/g, "");

function event(name: string, { from, to, note }: Span): string {
  return [
    "BEGIN:VEVENT",
    `UID:${name}-${stamp(from)}`,
    `DTSTART:${stamp(from)}`,
    `DTEND:${stamp(to)}`,
    `SUMMARY:${note ? `open (${note})` : "open"}`,
    "END:VEVENT",
  ].join("\r\n");
}

export function calendar(name: string, spans: Span[]): string {
  const head = ["BEGIN:VCALENDAR", "VERSION:2.0", `X-HOURS:${hoursOf(spans)}`];
  return [...head, ...spans.map((span) => event(name, span)), "END:VCALENDAR", ""].join("\r\n");
}
