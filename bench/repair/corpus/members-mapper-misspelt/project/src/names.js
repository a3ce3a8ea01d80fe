function initials (...names) {
  return names.map((name) => name.charAt(0).toUpperCase()).join('')
}

function shout (name) {
  return name.toUpperCase()
}

module.exports = { initials, shout }
