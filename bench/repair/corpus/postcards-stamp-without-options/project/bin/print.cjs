#!/usr/bin/env node
'use strict'

const { card } = require('../src/card')

console.log(card(process.argv[2]))
