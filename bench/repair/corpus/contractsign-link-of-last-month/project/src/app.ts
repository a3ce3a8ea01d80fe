import express from "express";
import { allContracts, contractOf } from "./contracts.ts";
import { requireUser } from "./session.ts";
import { readLink } from "./tokens.ts";

export function createApp() {
  const app = express();

  app.get("/contracts", requireUser, (_req, res) => {
    res.json(allContracts().map(({ id, title, signers, signedBy }) => ({ id, title, open: signers.length - signedBy.length })));
  });

  app.get("/sign", (req, res) => {
    const token = req.query.token;
    if (typeof token !== "string") {
      res.status(401).json({ error: "unauthorized" });
      return;
    }
    const { contract: id, signer } = readLink(token);
    const contract = contractOf(id);
    if (!contract) {
      res.status(404).json({ error: "not found" });
      return;
    }
    res.json({ title: contract.title, signer, signed: contract.signedBy.includes(signer) });
  });

  return app;
}
