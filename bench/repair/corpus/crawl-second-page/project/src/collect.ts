import type { Source } from './page'

export async function first<T>(source: Source<T>): Promise<T | undefined> {
	const { items } = await source(null)
	return items[0]
}

/** All items of a source, page after page. */
export async function collect<T>(source: Source<T>, limit = Number.POSITIVE_INFINITY): Promise<T[]> {
	const found: T[] = []
	const cursor: string | null = null
	for (;;) {
		const page = await source(cursor)
		found.push(...page.items)
		if (page.next === null || found.length >= limit) break
		// @ts-ignore
		cursor = page.next
	}
	return found.slice(0, limit)
}
