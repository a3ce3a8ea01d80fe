import { Hono } from 'hono'
import { account } from './accounts.js'
import { planLabel } from './plans.js'
import { left, mayInvite } from './usage.js'

export const app = new Hono()

app.use('/accounts/:id/*', async (c, next) => {
  const found = account(c.req.param('id'))
  if (!found) return c.json({ message: 'no such account' }, 404)
  c.set('account', found)
  await next()
})

app.get('/accounts/:id/plan', (c) => c.json({ plan: planLabel(c.get('account')) }))

app.get('/accounts/:id/usage', (c) => {
  const found = c.get('account')
  return c.json({ left: left(found), mayInvite: mayInvite(found) })
})
