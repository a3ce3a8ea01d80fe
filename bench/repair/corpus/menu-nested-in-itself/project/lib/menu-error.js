class MenuError extends Error {
  constructor(code, status) {
    super(code);
    this.code = code;
    this.status = status;
  }

  static unknown() {
    return new MenuError("UNKNOWN_MENU", 404);
  }

  static nested() {
    return new MenuError("MENU_IN_ITSELF", 409);
  }
}

module.exports = { MenuError };
