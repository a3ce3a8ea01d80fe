export function json (res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json' })
  res.end(JSON.stringify(body))
}

export const failure = (res, status, message) => json(res, status, { error: message })
