const SPECIES = ['wren', 'robin', 'dunnock', 'chaffinch']
const COUNTRIES = ['ie', 'se', 'pl']

// 720 recordings, numbered from 1
const ALL = Array.from({ length: 720 }, (_, index) => ({
	id: index + 1,
	species: SPECIES[index % SPECIES.length],
	country: COUNTRIES[index % COUNTRIES.length],
	seconds: 20 + ((index * 7) % 90),
}))

export function byId(id) {
	return ALL.find((recording) => recording.id === id)
}

export function search({ species, country }, { offset, limit }) {
	let found = ALL
	if (species) found = found.filter((recording) => recording.species === species)
	if (country) found = found.filter((recording) => recording.country === country)
	return { total: found.length, items: found.slice(offset, offset + limit) }
}
