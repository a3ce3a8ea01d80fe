// Lets through only those whom the parents have named.
module.exports = function requirePickup(req, res, next) {
  var by = req.body && req.body.by;
  if (!by) return res.status(400).json({ error: 'who is it?' });
  if (req.child.pickup.indexOf(by) === -1) {
    res.status(403).json({ error: by + ' is not on the list' });
  }
  next();
};
