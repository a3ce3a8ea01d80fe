export const plural = (count, word) => `${count} ${word}${count === 1 ? "" : "s"}`;

export const clock = (minutes) =>
	minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
