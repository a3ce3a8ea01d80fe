const texts = require('./texts')

const DEFAULT = 'en'

function fallbackOf (locale) {
  const [language, region] = locale.split('-')
  return region ? language : DEFAULT
}

function fill (text, values) {
  return text.replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)
}

function translate (locale, key, values = {}) {
  const own = texts[locale]
  if (own && own[key] !== undefined) return fill(own[key], values)
  return translate(fallbackOf(locale), key, values)
}

/** Whether a locale itself has a text. */
function has (locale, key) {
  return texts[locale]?.[key] !== undefined
}

module.exports = { translate, has }
