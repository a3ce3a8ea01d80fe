const { test } = require('node:test')
const request = require('supertest')
const { createApp } = require('../lib/app')

test('download', () => request(createApp()).get('/download?file=readme.txt').expect(200, 'Files for everybody.\n'))
