import { createServer } from 'node:http'
import { handler } from './src/handler.js'

createServer(handler()).listen(Number(process.env.PORT ?? 8080))
