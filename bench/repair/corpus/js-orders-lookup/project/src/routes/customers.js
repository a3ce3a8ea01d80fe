const { Router } = require("express");
const { findCustomer } = require("../store");

const router = Router();

router.get("/:id", (req, res) => {
  const customer = findCustomer(req.params.id);
  if (!customer) {
    return res.status(404).json({ error: "Customer not found" });
  }
  res.json({ id: customer.id, name: customer.name });
});

module.exports = router;
