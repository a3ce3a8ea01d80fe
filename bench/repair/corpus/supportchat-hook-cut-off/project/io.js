export async function readText(req) {
  req.setEncoding('utf8')
  let text = ''
  for await (const chunk of req) text += chunk
  return text
}

export function reply(res, status, body) {
  const text = JSON.stringify(body)
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
  res.end(text)
}
