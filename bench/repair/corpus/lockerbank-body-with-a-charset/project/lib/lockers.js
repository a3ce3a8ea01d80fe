class Lockers {
  constructor(sizes) {
    this.lockers = [];
    for (const [size, count] of Object.entries(sizes)) {
      for (let n = 1; n <= count; n += 1) this.lockers.push({ id: `${size[0]}${n}`, size, phone: null, label: null });
    }
  }

  get(id) {
    return this.lockers.find((locker) => locker.id === id);
  }

  reserve(size, phone) {
    const locker = this.lockers.find((one) => one.size === size && one.phone === null);
    if (locker) locker.phone = phone;
    return locker;
  }
}

module.exports = { Lockers };
