'use strict'

const { readFileSync } = require('node:fs')
const { readConfig } = require('./config')
const { message } = require('./message')

async function main (file, env) {
  const { region, webhook, language } = readConfig(env)
  const text = message(JSON.parse(readFileSync(file, 'utf8')), region, language)
  if (text === null) {
    console.log(`nothing about ${region} today`)
    return
  }
  const answer = await fetch(webhook, { method: 'POST', body: JSON.stringify({ text }) })
  if (!answer.ok) throw new Error(`the channel answered ${answer.status}`)
}

main(process.argv[2], process.env)
