import express from "express";
import { offersOf } from "./lists.mjs";
import { matchesOf } from "./matches.mjs";

export const app = express();

app.get("/users/:user/offers", (req, res) => res.json(offersOf(req.params.user)));
app.get("/users/:user/matches", (req, res) => res.json(matchesOf(req.params.user)));
