import { Hono } from 'hono'
import { keyGuard, type Variables } from './guard.ts'

export const app = new Hono<{ Variables: Variables }>()

app.get('/', (c) => c.text('ok'))

app.use('/v1/*', keyGuard)

app.get('/v1/quota', (c) => {
  const client = c.get('client')
  return c.json({ client: client.name, left: client.quota - client.used })
})
