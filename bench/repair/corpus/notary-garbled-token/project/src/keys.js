// Keys are renewed every quarter; a token names the one it is signed with. The old one stays until its tokens are gone.
const keys = new Map([
  ['2025-q4', process.env.NOTARY_KEY_OLD || 'old-key-of-the-registry'],
  ['2026-q1', process.env.NOTARY_KEY || 'key-of-the-registry'],
])

const keyOf = (kid) => keys.get(kid)

module.exports = { keyOf }
