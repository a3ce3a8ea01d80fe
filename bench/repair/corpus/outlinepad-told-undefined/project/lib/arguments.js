const NUMBERS = ['indent', 'depth']

/** Options of the command line: `--bullet '*' --indent 4 --depth 2 --no-done`. */
export function fromArguments (args) {
  const value = (name) => {
    const at = args.indexOf(`--${name}`)
    if (at === -1) return undefined
    const text = args[at + 1]
    return NUMBERS.includes(name) ? Number(text) : text
  }
  return {
    bullet: value('bullet'),
    indent: value('indent'),
    depth: value('depth'),
    done: args.includes('--no-done') ? false : undefined
  }
}
