import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fromArguments } from '../lib/arguments.js'
import { count } from '../lib/count.js'
import { withDefaults } from '../lib/options.js'
import { outline } from '../lib/outline.js'

const note = { title: 'T', items: [{ title: 'a', done: true, items: [{ title: 'b' }] }, { title: 'c' }] }

test('outline', () => {
  assert.equal(outline(note), 'T\n- a\n  - b\n- c')
  assert.equal(outline(note, { bullet: '*', depth: 1 }), 'T\n* a\n* c')
  assert.equal(outline(note, { done: false }), 'T\n- c')
  assert.equal(count(note), 3)
})

test('arguments', () => {
  const options = fromArguments(['--bullet', '+', '--indent', '4', '--depth', '1', '--no-done'])
  assert.deepEqual(options, { bullet: '+', indent: 4, depth: 1, done: false })
  assert.equal(withDefaults({ indent: 0 }).indent, 0)
})
