import express from "express";
import { verify } from "./tokens.js";

export const app = express();

async function requireUser(req, res, next) {
  const header = req.get("authorization") ?? "";
  try {
    req.user = await verify(header.replace(/^Bearer /, ""));
    next();
  } catch (error) {
    res.status(401).json({ code: "invalid_token", message: "Invalid token" });
  }
}

app.get("/books", requireUser, (req, res) => {
  res.json({ reader: req.user.sub, books: [] });
});
