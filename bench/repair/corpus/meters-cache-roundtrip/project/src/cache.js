/** Keeps values as text, as the store behind it does. */
export function createCache () {
  const texts = new Map()
  return {
    get (key) {
      const text = texts.get(key)
      return text === undefined ? undefined : JSON.parse(text)
    },
    set (key, value) {
      texts.set(key, JSON.stringify(value))
    }
  }
}
