'use strict'

const step = (title, ...folds) => ({ title, folds })

module.exports = {
  crane: {
    name: 'Crane',
    steps: [
      step('Square base', 'valley', 'valley', 'collapse'),
      step('Bird base', 'petal', 'petal'),
      step('Neck and tail', 'inside reverse', 'inside reverse'),
      step('Head and wings', 'inside reverse', 'valley')
    ]
  },
  cup: { name: 'Cup', steps: [step('Everything', 'valley', 'valley', 'tuck')] }
}
