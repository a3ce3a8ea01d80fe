import { readFile } from 'node:fs/promises'

export async function loadWatches(path) {
    const { watches } = JSON.parse(await readFile(path, 'utf8'))
    return watches.map(watch => ({ title: watch.title, target: watch.target ?? null, samples: watch.samples ?? [] }))
}
