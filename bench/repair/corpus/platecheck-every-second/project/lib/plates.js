const PLATE = /([A-Z]{1,3})-([A-Z]{1,2}) (\d{1,4})/g

/** All plates that a text tells of. */
exports.platesIn = (text) => [...text.matchAll(PLATE)].map(([plate]) => plate)

/** District, letters and number of a plate; an Error where the text is none. */
exports.parsePlate = (text) => {
  if (!/^[A-Z]+-[A-Z]+ \d+$/.test(text)) throw new Error(`Not a plate: ${text}`)
  const match = PLATE.exec(text)
  return { district: match[1], letters: match[2], number: Number(match[3]) }
}
