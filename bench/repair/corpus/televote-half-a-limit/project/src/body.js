/** Reads the JSON of a request. */
export async function body(ctx) {
  let text = ''
  for await (const chunk of ctx.req) text += chunk
  try {
    return JSON.parse(text)
  } catch {
    return ctx.throw(400, 'not JSON')
  }
}
