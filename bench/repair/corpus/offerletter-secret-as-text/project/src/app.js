import express from "express";
import { HttpError, onError } from "./http-error.js";
import { Offers } from "./offers.js";
import { Tokens } from "./tokens.js";

export function createApp({ secret, offers = new Offers() }) {
  const app = express();
  const tokens = new Tokens(secret);
  app.use(express.json());

  const recruiter = async (req, res, next) => {
    req.recruiter = await tokens.readSession(req.get("authorization")?.slice("Bearer ".length) ?? "");
    next();
  };

  app.get("/recruiters/me/offers", recruiter, (req, res) => {
    res.json({ offers: offers.of(req.recruiter) });
  });

  app.post("/recruiters/me/offers/:id/link", recruiter, async (req, res) => {
    const offer = offers.find(req.params.id);
    if (!offer) throw new HttpError(404, "no such offer");
    res.status(201).json({ path: `/offers/${await tokens.signOffer(offer.id)}` });
  });

  // What candidates open from their mail.
  app.get("/offers/:token", async (req, res) => {
    const offer = offers.find(await tokens.readOffer(req.params.token));
    if (!offer) throw new HttpError(404, "no such offer");
    res.json({ position: offer.position, salary: offer.salary });
  });

  app.use(onError);
  return app;
}
