/** "1.204,50" and "1,204.50" as a number: the last mark is that of the decimals. */
export function parseAmount(text) {
	const digits = text.replace(/[.,](?=\d{3}(\D|$))/g, "").replace(",", ".");
	const amount = Number.parseFloat(digits);
	return Number.isNaN(amount) ? null : amount;
}

export function parseDate([, day, month, year]) {
	return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}
