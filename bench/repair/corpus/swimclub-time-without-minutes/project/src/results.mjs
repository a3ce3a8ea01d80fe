import { hundredths } from './time.mjs'

export function readResults (text) {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line && !line.startsWith('#'))
    .map(line => {
      const [name, time] = line.split(';')
      return { name, time: hundredths(time.trim()) }
    })
}
