import http from 'node:http'
import { Inbox } from './inbox.js'
import { readText, reply } from './io.js'

export function createServer({ hookKey, inbox = new Inbox() }) {
  const routes = {
    'GET /chats': async (req, res) => {
      reply(res, 200, inbox.chats())
    },

    'POST /hooks/chat': async (req, res) => {
      if (req.headers['x-hook-key'] !== hookKey) return reply(res, 401, { error: 'wrong key' })
      const payload = JSON.parse(await readText(req))
      if (!payload.chat) return reply(res, 400, { error: 'chat is missing' })
      if (payload.event === 'message') inbox.message(payload.chat, payload.text)
      if (payload.event === 'closed') inbox.close(payload.chat)
      reply(res, 202, { accepted: true })
    },

    'POST /hooks/status': async (req, res) => {
      const text = await readText(req)
      let status
      try {
        status = JSON.parse(text)
      } catch {
        return reply(res, 400, { error: 'body is not JSON' })
      }
      inbox.online = status.online === true
      reply(res, 202, { accepted: true })
    }
  }

  return http.createServer((req, res) => {
    const { pathname } = new URL(req.url, 'http://localhost')
    const route = routes[`${req.method} ${pathname}`]
    if (!route) return reply(res, 404, { error: 'not found' })
    route(req, res)
  })
}
