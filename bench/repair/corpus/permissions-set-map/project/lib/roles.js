const ROLES = {
  editor: ['read', 'write'],
  reviewer: ['read', 'comment'],
  admin: ['read', 'write', 'comment', 'delete']
}

/** Everything that the roles together may do, each once. */
exports.permissionsOf = (roles) => new Set(roles.flatMap((role) => ROLES[role] ?? []))

exports.may = (roles, permission) => exports.permissionsOf(roles).has(permission)
