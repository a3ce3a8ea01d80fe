import express from 'express'
import { PollController } from './poll-controller.js'
import { PollStore } from './poll-store.js'

export function createApp (store = new PollStore()) {
  const app = express()
  const polls = new PollController(store)
  app.use(express.json())
  app.get('/polls/:name', (req, res) => polls.show(req, res))
  app.post('/polls/:name/votes', (req, res) => polls.vote(req, res))
  app.get('/polls/:name/winner', polls.winner)
  app.delete('/polls/:name', (req, res) => polls.close(req, res))
  return app
}
