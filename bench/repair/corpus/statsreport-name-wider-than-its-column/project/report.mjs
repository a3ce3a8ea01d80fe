import fs from 'node:fs'
import { barChart, table } from './text.mjs'

const { teams } = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
const rows = teams.map(({ name, closed, open }) => [name, closed, open])
console.log(table(['team', 'closed', 'open'], rows))
console.log()
console.log(barChart(teams.map(({ name, closed }) => [name, closed])))
