import assert from 'node:assert/strict'
import { test } from 'node:test'
import { collect, first } from '../src/collect'
import { overList } from '../src/memory'

test('one page', async () => {
	assert.deepEqual(await collect(overList([1, 2], 5)), [1, 2])
	assert.deepEqual(await collect(overList([1, 2, 3, 4], 2), 2), [1, 2])
})

test('first', async () => {
	assert.equal(await first(overList(['a'], 1)), 'a')
	assert.equal(await first(overList([], 1)), undefined)
})
