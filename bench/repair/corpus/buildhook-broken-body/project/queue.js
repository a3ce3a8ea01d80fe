/** Builds that wait; a branch waits once. */
export class Queue {
  #builds = new Map();
  #last = 0;

  add(repository, branch) {
    const key = `${repository}#${branch}`;
    const known = this.#builds.get(key);
    if (known) return known;
    this.#last += 1;
    this.#builds.set(key, this.#last);
    return this.#last;
  }

  take() {
    const [first] = this.#builds;
    if (!first) return null;
    this.#builds.delete(first[0]);
    return first[0];
  }

  waiting() {
    return [...this.#builds.keys()];
  }
}
