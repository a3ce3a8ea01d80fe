import { readFileSync } from 'node:fs'
import { rank } from '../src/rank.mjs'
import { readResults } from '../src/results.mjs'

for (const { place, name, time, behind } of rank(readResults(readFileSync(process.argv[2], 'utf8')))) {
  console.log(`${place}. ${name} ${time} ${behind}`)
}
