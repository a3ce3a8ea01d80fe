function hash(text) {
  let value = 7;
  for (const char of text) value = (value * 31 + char.codePointAt(0)) % 10007;
  return value % 100;
}

/** A flag as the file has it, ready to be asked. */
function prepared({ percent = 0, users = [], off = false }) {
  return { percent, off, users: new Set(users) };
}

export class Flags {
  constructor(load, cache) {
    this.load = load;
    this.cache = cache;
  }

  all() {
    const cached = this.cache.get("flags");
    if (cached) return cached;
    const flags = {};
    for (const [name, flag] of Object.entries(this.load())) flags[name] = prepared(flag);
    this.cache.set("flags", flags);
    return flags;
  }

  names() {
    return Object.keys(this.all()).sort();
  }

  isOn(name, user) {
    const flag = this.all()[name];
    if (!flag || flag.off) return false;
    if (flag.users.has(user)) return true;
    return hash(`${name}:${user}`) < flag.percent;
  }
}
