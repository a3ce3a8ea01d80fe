const QUESTIONS = [
  { id: 1, text: 'Capital of Peru?', tags: ['geography', 'easy'], round: 'a' },
  { id: 2, text: 'Longest river?', tags: ['geography'], round: 'b' },
  { id: 3, text: 'Who wrote Emma?', tags: ['books', 'easy'], round: 'a' }
]

exports.inRounds = (rounds) => QUESTIONS.filter((one) => rounds.includes(one.round))

exports.tagged = (tags) => QUESTIONS.filter((one) => tags.every((tag) => one.tags.includes(tag)))
