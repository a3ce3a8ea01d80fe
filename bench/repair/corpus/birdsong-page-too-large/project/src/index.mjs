import app from './app.mjs'

app.listen(process.env.PORT ?? 8080)
