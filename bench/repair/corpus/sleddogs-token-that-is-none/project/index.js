const createApp = require('./app')

if (!process.env.JWT_SECRET) throw new Error('JWT_SECRET is not set')
createApp({ secret: process.env.JWT_SECRET }).listen(3000)
