const express = require('express');
const { AppError } = require('./errors');
const vouchers = require('./vouchers');

const wrap = (handler) => (req, res, next) => handler(req, res, next).catch(next);

function createApp() {
  const app = express();
  app.use(express.json());

  app.get(
    '/vouchers/:code',
    wrap(async (req, res) => {
      const { code, balance, expires } = await vouchers.load(req.params.code);
      res.json({ code, balance, expires });
    })
  );

  app.post('/vouchers/:code/redeem', async (req, res) => {
    const { amount } = req.body;
    if (!Number.isInteger(amount) || amount <= 0) {
      throw new AppError(400, 'amount_invalid', 'amount must be a positive number of cents');
    }
    const { code, balance } = await vouchers.redeem(req.params.code, amount);
    res.json({ code, balance });
  });

  app.use((error, req, res, next) => {
    if (error instanceof AppError) {
      return res.status(error.status).json({ code: error.code, message: error.message });
    }
    res.status(500).json({ code: 'internal', message: 'Something went wrong' });
  });

  return app;
}

module.exports = { createApp };
