import express from "express";
import { Catalogue } from "./catalogue.js";
import { HttpError, NotFoundError } from "./errors.js";

const catalogue = new Catalogue();
const app = express();

app.get("/api/members/:memberId", (req, res) => {
  const member = catalogue.member(req.params.memberId);
  if (member === null) throw new NotFoundError("Member");
  res.json({ name: member.name, loans: member.loans.length });
});

app.get("/api/books/:bookId/availability", (req, res) => {
  const book = catalogue.book(req.params.bookId);
  res.json({ title: book.title, available: book.copies > 0 });
});

app.use((error, req, res, next) => {
  if (error instanceof HttpError) return res.status(error.status).json({ error: error.message });
  next(error);
});

export default app;
