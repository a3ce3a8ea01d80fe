import { readFileSync } from 'node:fs'

const folder = new URL('../config/', import.meta.url)

function read(name) {
  try {
    return JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
  } catch (err) {
    if (err.code === 'ENOENT') return null
    throw err
  }
}

/** Puts what a show sets over the defaults. */
export function overlay(defaults, own) {
  return {
    ...defaults,
    ...own,
    lines: { ...defaults.lines, ...own.lines }
  }
}

/** The settings of a show; null for a show that we do not know. */
export function settingsOf(show) {
  if (!/^[a-z]+$/.test(show) || show === 'default') return null
  const own = read(show)
  return own && overlay(read('default'), own)
}
