import express from "express"
import { addCard, moveCard } from "./cards.js"
import { ApiError, errorHandler, notFound } from "./errors.js"

export function createApp(boards) {
  const app = express()
  app.use(express.json())

  app.param("boardId", (req, res, next, id) => {
    req.board = boards.get(id)
    next(req.board ? undefined : notFound("board"))
  })

  app.get("/boards/:boardId", (req, res) => {
    res.json(req.board)
  })

  app.post("/boards/:boardId/columns/:columnId/cards", (req, res) => {
    const { id, title } = req.body ?? {}
    if (!id || !title) throw new ApiError(400, "id_and_title_required")
    res.status(201).json(addCard(req.board, req.params.columnId, { id, title }))
  })

  app.patch("/boards/:boardId/cards/:cardId", (req, res) => {
    const { columnId, position } = req.body ?? {}
    if (!columnId) throw new ApiError(400, "column_required")
    res.json(moveCard(req.board, req.params.cardId, columnId, position))
  })

  app.use(errorHandler)
  return app
}
