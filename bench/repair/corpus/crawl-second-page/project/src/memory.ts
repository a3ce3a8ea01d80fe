import type { Source } from './page'

/** A source over a list, this many at a time. */
export function overList<T>(list: T[], size: number): Source<T> {
	return async (cursor) => {
		const start = cursor === null ? 0 : Number(cursor)
		const end = start + size
		return { items: list.slice(start, end), next: end < list.length ? String(end) : null }
	}
}
