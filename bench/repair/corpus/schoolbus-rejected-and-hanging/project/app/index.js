const express = require('express')
const { onError } = require('./errors')

const app = express()
app.use('/routes', require('./routes'))
app.use(onError)

module.exports = app
