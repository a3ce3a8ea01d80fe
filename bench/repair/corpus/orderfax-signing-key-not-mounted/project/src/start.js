'use strict'

const { createServer } = require('node:http')
const { faxOf } = require('./fax')
const { readSettings } = require('./settings')

const settings = readSettings(process.env)

createServer((request, response) => {
  let text = ''
  request.on('data', chunk => { text += chunk })
  request.on('end', () => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(faxOf(JSON.parse(text), settings)))
  })
}).listen(process.env.PORT || 7000)
