#!/usr/bin/env node
import { loadWatches } from '../src/store.js'
import { digest } from '../src/digest.js'

const [path] = process.argv.slice(2)
if (!path) {
    console.error('usage: pricealert-digest WATCHES')
    process.exit(64)
}

const watches = await loadWatches(path)
for (const line of digest(watches)) console.log(line)
