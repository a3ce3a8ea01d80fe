const { initials, shout } = require('./names')

function card (member) {
  return { id: member.id, name: member.givenName, since: member.joined.slice(0, 4) }
}

function badge (member) {
  return {
    title: `${member.givenName} ${shout(member.familyName)}`,
    initials: initials(member.givenName, member.familyName),
    chapter: member.chapter ?? 'At large'
  }
}

module.exports = { badge, card }
