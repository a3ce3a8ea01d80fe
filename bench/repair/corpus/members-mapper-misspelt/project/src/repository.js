const { fromRow } = require('./mapping')

class MemberRepository {
  constructor (rows) {
    this.rows = rows
  }

  list () {
    return this.rows.filter((row) => row.left_on === null).map(fromRow)
  }

  find (id) {
    const row = this.rows.find((one) => one.member_id === id)
    return row ? fromRow(row) : undefined
  }
}

module.exports = { MemberRepository }
