/** Who rings which bell in this week of the year. */
function rota (tower, week) {
  return Array.from({ length: tower.bells }, (_, bell) => ({
    bell: bell + 1,
    ringer: tower.ringers[(bell + week) % tower.ringers.length]
  }))
}

module.exports = { rota }
