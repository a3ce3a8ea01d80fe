import { delays } from './delays.js'
import { settings } from './settings.js'

const { target, retries } = settings()
console.log(`${target} with ${delays(retries).join(', ')} ms`)
