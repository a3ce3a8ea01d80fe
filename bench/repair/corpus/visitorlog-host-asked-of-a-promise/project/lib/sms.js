'use strict'

const outbox = []

function send (number, text) {
  outbox.push({ number, text })
}

module.exports = { send, outbox }
