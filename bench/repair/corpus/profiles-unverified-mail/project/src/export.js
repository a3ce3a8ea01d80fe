export function exportRow(user) {
  return { name: user.name, email: user.email?.toLowerCase() ?? null, phone: user.phone };
}
