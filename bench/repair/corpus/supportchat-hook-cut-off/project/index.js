import { createServer } from './server.js'

createServer({ hookKey: process.env.HOOK_KEY }).listen(Number(process.env.PORT || 3000))
