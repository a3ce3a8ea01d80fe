const links = require("./links");

/** Sends a visitor on: old slugs to their new one for good, the others to their target. */
module.exports = function resolve(req, res) {
  const link = links.find(req.params.slug);
  if (!link) {
    return res.status(404).json({ error: "no such link" });
  }
  if (links.isExpired(link)) {
    return res.status(410).json({ error: "this link has ended" });
  }
  const hits = links.hit(link);
  if (link.movedTo) {
    res.redirect(301, `/${link.movedTo}`);
  }
  answer(req, res, link, hits);
};

function answer(req, res, link, hits) {
  if (req.accepts(["html", "json"]) === "json") {
    return res.json({ target: link.target, hits });
  }
  return res.redirect(302, link.target);
}
