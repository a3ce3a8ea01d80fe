const express = require("express");
const orders = require("./routes/orders");
const customers = require("./routes/customers");

const app = express();
app.use(express.json());
app.use("/orders", orders);
app.use("/customers", customers);

module.exports = app;
