#!/usr/bin/env node
'use strict'

var fs = require('fs')
var log = require('../lib/log')
var processBounces = require('../lib/process')

var bounces = JSON.parse(fs.readFileSync(process.argv[2], 'utf8'))
var result = processBounces(bounces)
log.info('suppressed ' + result.suppressed.length + ', again ' + result.again.length)
console.log(JSON.stringify(result))
