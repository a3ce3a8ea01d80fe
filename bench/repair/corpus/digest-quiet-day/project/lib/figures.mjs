/** The room with most talks, or null. */
export function busiest(talks) {
	const counts = {};
	for (const { room } of talks) counts[room] = (counts[room] ?? 0) + 1;
	const [first] = Object.entries(counts).sort(([, a], [, b]) => b - a);
	return first ? first[0] : null;
}

/** The longest talk; of several the first. */
export function longest(talks) {
	return talks.reduce((best, talk) => (talk.minutes > best.minutes ? talk : best));
}
