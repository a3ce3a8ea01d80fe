'use strict'

const express = require('express')
const directory = require('./lib/directory')
const sms = require('./lib/sms')
const visits = require('./lib/visits')

const app = express()
app.use(express.json())

app.get('/hosts/:email', async (req, res, next) => {
  try {
    const host = await directory.findByEmail(req.params.email)
    if (!host) return res.status(404).json({ message: 'No such host' })
    res.json({ name: host.name, desk: host.desk })
  } catch (err) {
    next(err)
  }
})

app.post('/visits', async (req, res, next) => {
  try {
    const { visitor, host: email } = req.body
    if (!visitor || !email) return res.status(400).json({ message: 'visitor and host are required' })
    const host = directory.findByEmail(email)
    if (!host) return res.status(404).json({ message: 'No such host' })
    sms.send(host.mobile.replace(/\s/g, ''), visitor + ' is waiting at the desk')
    const visit = visits.open({ visitor, host: host.email })
    res.status(201).json({ id: visit.id, host: host.name, desk: host.desk })
  } catch (err) {
    next(err)
  }
})

app.get('/visits', (req, res) => {
  res.json(visits.inHouse())
})

app.post('/visits/:id/leave', (req, res) => {
  const visit = visits.find(Number(req.params.id))
  if (!visit) return res.status(404).json({ message: 'No such visit' })
  visit.left = new Date().toISOString()
  res.json(visit)
})

module.exports = app
