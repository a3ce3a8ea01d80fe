import express from "express";
import { invoiceView } from "./invoice.js";
import { readInvoice } from "./storage.js";

const app = express();
app.get("/invoices/:id", async (req, res) => {
  const invoice = await readInvoice(req.params.id);
  if (!invoice) return res.status(404).json({ error: "invoice not found" });
  res.json(invoiceView(invoice));
});
export default app;
