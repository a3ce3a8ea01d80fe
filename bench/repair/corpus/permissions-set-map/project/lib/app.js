const express = require('express')
const { may, permissionsOf } = require('./roles')

const rolesOf = (req) => (req.get('x-roles') ?? '').split(',').filter(Boolean)

exports.createApp = () => {
  const app = express()
  app.get('/may/:permission', (req, res) => res.json({ may: may(rolesOf(req), req.params.permission) }))
  app.get('/permissions', (req, res) => {
    const permissions = permissionsOf(rolesOf(req))
    res.json({
      count: permissions.size,
      permissions: permissions.map((name) => ({ name, link: `/may/${name}` }))
    })
  })
  return app
}
