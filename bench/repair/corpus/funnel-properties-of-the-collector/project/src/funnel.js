export class Funnel {
  #names
  #users = new Map()

  constructor(names) {
    this.#names = names
  }

  add({ name, user, props }) {
    if (!this.#names.includes(name) || props.internal) return
    const done = this.#users.get(user) ?? new Set()
    done.add(name)
    this.#users.set(user, done)
  }

  /** How many have done a step and all before it. */
  steps() {
    return this.#names.map((step, index) => {
      const needed = this.#names.slice(0, index + 1)
      const users = [...this.#users.values()].filter((done) => needed.every((name) => done.has(name))).length
      return { step, users }
    })
  }
}
