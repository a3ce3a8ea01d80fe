import { Hono } from "hono";
import type { Book } from "../book.ts";

export function odds(book: Book) {
  return new Hono().get("/", (c) => c.json({ odds: book.odds() }));
}
