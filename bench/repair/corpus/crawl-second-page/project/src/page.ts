export interface Page<T> {
	items: T[]
	next: string | null
}

export type Source<T> = (cursor: string | null) => Promise<Page<T>>
