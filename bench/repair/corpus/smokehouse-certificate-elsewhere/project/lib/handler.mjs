const OVENS = { beech: 82, oak: 74 };

export function handler(req, res) {
  const wood = req.url.slice(1);
  if (!Object.hasOwn(OVENS, wood)) return res.writeHead(404).end();
  res.end(`${OVENS[wood]}\n`);
}
