'use strict'

const { app } = require('./app')
const { Booking } = require('./models/booking')

app({ Booking }).listen(process.env.PORT || 5000)
