import { parseAmount, parseDate } from "./values.js";

function numberOf(text) {
	return /Invoice\s+(?:No\.?\s*)?([\w-]+)/i.exec(text)?.[1] ?? null;
}

function dateOf(text) {
	const match = text.match(/(\d{1,2})\.(\d{1,2})\.(\d{4})/);
	return match ? parseDate(match) : null;
}

function totalOf(text) {
	const [, amount] = text.match(/Total(?:\s+due)?:?\s+([\d.,]+)/i);
	return parseAmount(amount);
}

/** What is read from the text of a page. */
export function fieldsOf(text) {
	const fields = { number: numberOf(text), date: dateOf(text), total: totalOf(text) };
	return { ...fields, review: Object.values(fields).includes(null) };
}
