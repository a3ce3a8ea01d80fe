import { notFound } from "./errors.js"

export function columnOfCard(board, cardId) {
  const column = board.columns.find((one) => one.cards.some((card) => card.id === cardId))
  if (!column) throw notFound("card")
  return column
}

export function addCard(board, columnId, card) {
  const column = board.columns.find((one) => one.id === columnId)
  if (!column) throw notFound("column")
  column.cards.push(card)
  return card
}

/** Takes the card out of its column and puts it into the other at the position; without one, at the end. */
export function moveCard(board, cardId, columnId, position) {
  const from = columnOfCard(board, cardId)
  const at = from.cards.findIndex((card) => card.id === cardId)
  const [card] = from.cards.splice(at, 1)

  const to = board.columns.findIndex((column) => column.id === columnId)
  const { cards } = board.columns[to]
  cards.splice(position ?? cards.length, 0, card)
  return card
}
