const express = require('express')
const { readFileSync } = require('node:fs')
const { join } = require('node:path')

exports.createApp = (root = join(__dirname, '..', 'public')) => {
  const app = express()
  app.get('/download', (req, res) => {
    const name = String(req.query.file ?? 'readme.txt')
    res.type('text/plain').send(readFileSync(join(root, name), 'utf8'))
  })
  return app
}
