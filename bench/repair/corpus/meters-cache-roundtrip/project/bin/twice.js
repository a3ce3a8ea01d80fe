import { bill } from '../src/bill.js'
import { createCache } from '../src/cache.js'

const cache = createCache()
for (const meter of ['m1', 'm2']) console.log(bill(meter, '2026-03', cache))
