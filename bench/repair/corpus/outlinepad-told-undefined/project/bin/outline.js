#!/usr/bin/env node
import { readFileSync } from 'node:fs'
import { fromArguments } from '../lib/arguments.js'
import { count } from '../lib/count.js'
import { outline } from '../lib/outline.js'

const [path, ...args] = process.argv.slice(2)
const note = JSON.parse(readFileSync(path, 'utf8'))
console.log(outline(note, fromArguments(args)))
console.log(`${count(note)} items`)
