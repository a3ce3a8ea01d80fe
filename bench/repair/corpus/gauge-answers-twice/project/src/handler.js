import { failure, json } from './answers.js'
import { gauge, names } from './gauges.js'

export function handler () {
  return (req, res) => {
    const { pathname } = new URL(req.url, 'http://gauge.invalid')
    const [, kind, name] = pathname.split('/')

    if (req.method !== 'GET') {
      return failure(res, 405, 'method not allowed')
    }
    if (kind === 'gauges' && !name) {
      return json(res, 200, names())
    }
    if (kind === 'gauges') {
      const found = gauge(name)
      if (!found) {
        failure(res, 404, `no gauge ${name}`)
      }
      return json(res, 200, { name, ...found })
    }
    return failure(res, 404, 'not found')
  }
}
