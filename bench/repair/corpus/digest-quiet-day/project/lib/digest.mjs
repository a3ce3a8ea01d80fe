import { busiest, longest } from "./figures.mjs";
import { clock, plural } from "./text.mjs";

export function digest({ date, talks }) {
	const lines = [`${date}: ${plural(talks.length, "talk")}`];
	const room = busiest(talks);
	if (room) lines.push(`busiest room: ${room}`);
	const top = longest(talks);
	if (top) lines.push(`longest talk: ${top.title} (${clock(top.minutes)})`);
	return lines.join("\n");
}
