import request from "supertest"
import { beforeEach, expect, it } from "vitest"
import { createApp } from "../src/app.js"
import { memoryBoards } from "../src/boards.js"

let app
beforeEach(() => {
  app = createApp(memoryBoards())
})

it("moves a card", async () => {
  await request(app).patch("/boards/b1/cards/c1").send({ columnId: "done", position: 0 }).expect(200)
  const { body } = await request(app).get("/boards/b1")
  expect(body.columns.map((column) => column.cards.map((card) => card.id))).toEqual([["c2"], [], ["c1", "c3"]])
})

it("moves to the end without a position", async () => {
  await request(app).patch("/boards/b1/cards/c1").send({ columnId: "done" }).expect(200)
  const { body } = await request(app).get("/boards/b1")
  expect(body.columns[2].cards.map((card) => card.id)).toEqual(["c3", "c1"])
})

it("knows what is not there", async () => {
  await request(app).get("/boards/b9").expect(404, { code: "board_not_found" })
  await request(app).patch("/boards/b1/cards/c9").send({ columnId: "done" }).expect(404, { code: "card_not_found" })
  await request(app)
    .post("/boards/b1/columns/x/cards")
    .send({ id: "c4", title: "Logo" })
    .expect(404, { code: "column_not_found" })
})
