import { collect } from './collect'
import { overList } from './memory'

const pages = Array.from({ length: 7 }, (_, n) => `https://example.org/${n}`)
console.log((await collect(overList(pages, 3))).length)
