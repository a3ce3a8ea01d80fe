export async function like(table, post) {
  const row = await table.find(post);
  if (row) {
    await table.update(post, { count: row.count + 1 });
  } else {
    await table.insert(post, { count: 1 });
  }
}
