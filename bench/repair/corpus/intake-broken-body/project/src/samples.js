exports.fromBody = (body) => {
  const problems = []
  if (typeof body?.site !== 'string') problems.push('site is required')
  if (!Number.isFinite(body?.value)) problems.push('value must be a number')
  return { problems, sample: { site: body?.site, value: body?.value } }
}
