/** Columns of the table "member" as the rest of the code knows them. */
const COLUMNS = {
  id: 'member_id',
  givenName: 'given_name',
  familyName: 'familiy_name',
  joined: 'joined_on',
  chapter: 'chapter'
}

function fromRow (row) {
  const member = {}
  for (const [key, column] of Object.entries(COLUMNS)) member[key] = row[column]
  return member
}

module.exports = { fromRow }
