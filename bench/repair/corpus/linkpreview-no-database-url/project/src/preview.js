const META = /<meta\s+property="og:(title|image)"\s+content="([^"]*)"/gi;

function previewOf(html) {
  const found = {};
  for (const [, key, content] of html.matchAll(META)) found[key.toLowerCase()] = content;
  const [, title] = /<title>([^<]*)<\/title>/i.exec(html) || [];
  return { title: found.title || (title ? title.trim() : null), image: found.image || null };
}

module.exports = { previewOf };
