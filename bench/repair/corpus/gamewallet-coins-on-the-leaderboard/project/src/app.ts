import express from "express";
import { readCoins, writeCoins } from "./coins.ts";
import { richest, walletOf } from "./wallets.ts";

export function createApp() {
  const app = express();
  app.use(express.json());

  app.get("/players/:player/wallet", (req, res) => {
    const wallet = walletOf(req.params.player);
    if (!wallet) {
      res.status(404).json({ error: "no such player" });
      return;
    }
    res.json({ ...wallet, coins: writeCoins(wallet.coins) });
  });

  app.post("/players/:player/wallet", (req, res) => {
    const wallet = walletOf(req.params.player);
    const coins = readCoins(req.body?.coins);
    if (!wallet || coins === undefined) {
      res.status(wallet ? 400 : 404).json({ error: wallet ? "coins must be digits" : "no such player" });
      return;
    }
    wallet.coins += coins;
    res.json({ coins: writeCoins(wallet.coins) });
  });

  app.get("/leaderboard", (req, res) => {
    const top = Math.min(Number(req.query.top ?? 10) || 10, 100);
    res.json({ players: richest(top) });
  });

  return app;
}
