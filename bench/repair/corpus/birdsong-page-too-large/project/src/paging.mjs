import { BadQuery } from './errors.mjs'

const DEFAULT_LIMIT = 20
const MAX_LIMIT = 100

/** Reads ?page= and ?limit=; whoever asks for more than MAX_LIMIT gets MAX_LIMIT. */
export function paging(query) {
	const number = whole(query.page ?? 1, 'page')
	const limit = whole(query.limit ?? DEFAULT_LIMIT, 'limit')
	if (limit > MAX_LIMIT) {
		limit = MAX_LIMIT
	}
	return { number, limit, offset: (number - 1) * limit }
}

function whole(value, name) {
	const read = Number(value)
	if (!Number.isInteger(read) || read < 1) throw new BadQuery(`${name} must be a whole number above 0`)
	return read
}
