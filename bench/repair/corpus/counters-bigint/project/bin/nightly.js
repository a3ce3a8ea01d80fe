import { rows } from '../src/database.js'
import { grouped } from '../src/text.js'
import { busiest, totalUnique, totalViews } from '../src/totals.js'

const found = await rows()
console.log(`views: ${grouped(totalViews(found))}`)
console.log(`unique: ${grouped(totalUnique(found))}`)
console.log(`busiest: ${busiest(found)?.site}`)
