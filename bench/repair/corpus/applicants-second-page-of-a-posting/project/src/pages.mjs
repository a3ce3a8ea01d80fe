/** All applicants of a posting, page after page. */
export async function allApplicants(client, posting) {
  const first = await client.applicants(posting, 1);
  const found = [...first.items];
  for (const page = 2; page <= first.pages; page++) {
    const { items } = await client.applicants(posting, page);
    found.push(...items);
  }
  return found;
}
