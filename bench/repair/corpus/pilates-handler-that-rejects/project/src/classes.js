const { ApiError } = require('./errors');

class Classes {
  constructor() {
    this.classes = new Map([
      ['mon-18', { title: 'Mat', seats: 2, members: [] }],
      ['tue-07', { title: 'Reformer', seats: 1, members: [] }],
    ]);
  }

  async get(id) {
    const found = this.classes.get(id);
    if (!found) throw new ApiError(404, 'class_unknown');
    return found;
  }

  async join(id, member) {
    const found = await this.get(id);
    if (found.members.includes(member)) throw new ApiError(409, 'already_joined');
    if (found.members.length >= found.seats) throw new ApiError(409, 'class_full');
    found.members.push(member);
    return found;
  }

  async leave(id, member) {
    const found = await this.get(id);
    if (!found.members.includes(member)) throw new ApiError(404, 'not_joined');
    found.members = found.members.filter((one) => one !== member);
    return found;
  }
}

module.exports = { Classes };
