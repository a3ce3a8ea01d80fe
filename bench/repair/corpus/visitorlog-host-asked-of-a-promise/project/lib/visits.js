'use strict'

const visits = []

function open (visit) {
  const stored = Object.assign({ id: visits.length + 1, left: null }, visit)
  visits.push(stored)
  return stored
}

function inHouse () {
  return visits.filter(visit => visit.left === null)
}

function find (id) {
  return visits.find(visit => visit.id === id) || null
}

module.exports = { open, inHouse, find }
