import { readFileSync } from 'node:fs'
import { imagesOf } from './lib/images.js'
import { hostsOf, linksOf } from './lib/links.js'

const page = JSON.parse(readFileSync(process.argv[2], 'utf8'))
console.log(linksOf(page), hostsOf(page), imagesOf(page))
