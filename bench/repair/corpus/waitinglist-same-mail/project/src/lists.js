export class Lists {
  constructor(database) {
    this.addProduct = database.prepare("insert into products (name, opens) values (?, ?)");
    this.productById = database.prepare("select id, name, opens from products where id = ?");
    this.insertEntry = database.prepare("insert into entries (product, email) values (?, ?)");
    this.countBefore = database.prepare(
      "select count(*) as n from entries where product = ? and invited = 0 and id < ?",
    );
    this.nextEntries = database.prepare(
      "select id, email from entries where product = ? and invited = 0 order by id limit ?",
    );
    this.markInvited = database.prepare("update entries set invited = 1 where id = ?");
    this.removeEntry = database.prepare("delete from entries where product = ? and email = ?");
    this.countAll = database.prepare("select count(*) as n, coalesce(sum(invited), 0) as invited from entries where product = ?");
  }

  product(id) {
    return this.productById.get(id) ?? null;
  }

  create(name, opens = null) {
    return Number(this.addProduct.run(name, opens).lastInsertRowid);
  }

  /** The place in the queue, which starts at one. */
  join(product, email) {
    const { lastInsertRowid } = this.insertEntry.run(product, email);
    return this.countBefore.get(product, lastInsertRowid).n + 1;
  }

  leave(product, email) {
    return this.removeEntry.run(product, email).changes > 0;
  }

  invite(product, count) {
    const chosen = this.nextEntries.all(product, count);
    for (const { id } of chosen) this.markInvited.run(id);
    return chosen.map(({ email }) => email);
  }

  numbers(product) {
    const { n, invited } = this.countAll.get(product);
    return { entries: n, invited, waiting: n - invited };
  }
}
