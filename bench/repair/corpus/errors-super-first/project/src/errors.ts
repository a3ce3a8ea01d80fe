export class AppError extends Error {
  code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

export class MissingField extends AppError {
  field: string;

  constructor(field: string) {
    super("missing_field", `${field} is missing`);
    this.field = field;
  }
}

export class OutOfRange extends AppError {
  field: string;

  constructor(field: string, value: number) {
    this.field = field;
    super("out_of_range", `${field} must not be ${value}`);
  }
}
