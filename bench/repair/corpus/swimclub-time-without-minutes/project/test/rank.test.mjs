import assert from 'node:assert/strict'
import { test } from 'node:test'
import { rank } from '../src/rank.mjs'
import { readResults } from '../src/results.mjs'
import { written } from '../src/time.mjs'

test('ranks', () => {
  assert.deepEqual(rank(readResults('# x\nIda;2:31.40\n\nOle;2:29.95\n')), [
    { place: 1, name: 'Ole', time: '2:29.95', behind: '' },
    { place: 2, name: 'Ida', time: '2:31.40', behind: '+1.45' }
  ])
  assert.deepEqual(rank([]), [])
})

test('written', () => {
  assert.equal(written(6005), '1:00.05')
  assert.equal(written(2995), '29.95')
})
