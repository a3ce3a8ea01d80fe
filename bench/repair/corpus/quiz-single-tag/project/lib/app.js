const express = require('express')
const params = require('./params')
const questions = require('./questions')

const brief = ({ id, text }) => ({ id, text })

function createApp () {
  const app = express()

  app.get('/rounds', (req, res) => {
    res.json(questions.inRounds(params.list(req.query.round)).map(brief))
  })

  app.get('/questions', (req, res) => {
    const tags = req.query.tag || []
    res.json(questions.tagged(tags).map(brief))
  })

  return app
}

module.exports = createApp
