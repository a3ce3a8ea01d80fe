'use strict'

exports.pointsOf = function pointsOf (answers) {
  return answers.map((answer) => answer.points).reduce((sum, points) => sum + points)
}
