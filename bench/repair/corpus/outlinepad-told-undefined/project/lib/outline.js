import { withDefaults } from './options.js'

/** The lines of a note. */
export function outline (note, options) {
  const { bullet, indent, depth, done } = withDefaults(options)
  const mark = bullet.trim() + ' '
  const lines = [note.title]

  function add (items, level) {
    if (level > depth) return
    for (const item of items ?? []) {
      if (item.done && !done) continue
      lines.push(' '.repeat(indent * (level - 1)) + mark + item.title)
      add(item.items, level + 1)
    }
  }

  add(note.items, 1)
  return lines.join('\n')
}
