import type { Context, MiddlewareHandler } from 'hono'
import { byKey, type Client } from './clients.ts'

export interface Variables {
  client: Client
}

const unauthorized = (c: Context, detail: string) =>
  c.json({ status: 401, detail }, 401, { 'WWW-Authenticate': 'ApiKey' })

export const keyGuard: MiddlewareHandler<{ Variables: Variables }> = async (c, next) => {
  const header = c.req.header('Authorization')
  if (!header) return unauthorized(c, 'An API key is required')
  const parts: string[] = header.split(' ')
  if (parts[0].toLowerCase() !== 'apikey') return unauthorized(c, 'The scheme must be ApiKey')
  const client = byKey(parts[1].trim())
  if (!client) return unauthorized(c, 'Unknown API key')
  if (client.used >= client.quota) return c.json({ status: 429, detail: 'Quota used up' }, 429)
  c.set('client', client)
  await next()
}
