'use strict'

const people = [
  { email: 'nadia@example.org', name: 'Nadia Petrov', mobile: '+44 7700 900123', desk: 'F2-14' },
  { email: 'tom@example.org', name: 'Tom Wale', mobile: '+44 7700 900456', desk: 'F1-03' }
]

// the real directory is remote
async function findByEmail (email) {
  return people.find(person => person.email === email) || null
}

module.exports = { findByEmail }
