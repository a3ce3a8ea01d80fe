/** Something that speaks for a reading, with what it was worth on the open half of the corpus. */
export interface Ground {
  readonly name: string;
  /** Marks that one place must have together. */
  readonly all: readonly string[];
  /** Marks of which it must have at least one; none asked for where it is empty. */
  readonly any: readonly string[];
  /** Marks that take it away. */
  readonly none: readonly string[];
  /** Readings with it that the hidden tests called right, of those that were judged. */
  readonly right: number;
  readonly judged: number;
}

const NEAR = ["at:function", "at:file"] as const;

/** What speaks for a reading. Its weight is the log-odds of what was measured, half a reading added to each side. */
export const GROUNDS: readonly Ground[] = [
  {
    // `cert.subject ? cert.subject.CN : UNKNOWN` for `cert.issuer.O`: another field of the same record.
    name: "kin",
    all: ["about:kin", "shape:same", "use:alike"],
    any: NEAR,
    none: ["delicate", "answer:number", "answer:word", "form:leave", "form:default", "itself:read"],
    right: 4,
    judged: 4,
  },
  {
    // `(post.tags ?? []).map(…)` for `post.links.map(…)`: the same is done with what stands in.
    name: "kin-read-on",
    all: ["read:alike", "move:instead:itself", "answer:empty"],
    any: NEAR,
    none: ["delicate", "form:default"],
    right: 10,
    judged: 10,
  },
  {
    // The same field, stood in for in the same form or for the same use.
    name: "same-field",
    all: ["about:same", "use:alike"],
    any: NEAR,
    none: ["delicate", "answer:number", "itself:read", "form:default", "form:leave", "form:skip"],
    right: 8,
    judged: 8,
  },
  {
    // The same field in the same form, for another use.
    name: "same-field-form",
    all: ["about:same", "shape:same"],
    any: NEAR,
    none: ["delicate", "answer:number", "itself:read", "form:default", "form:leave"],
    right: 9,
    judged: 9,
  },
  {
    // The same lookup, which another function leaves when it finds nothing.
    name: "same-lookup",
    all: ["source:same", "about:same", "move:leave", "at:file", "hop:0"],
    any: [],
    none: ["type:other", "form:skip"],
    right: 6,
    judged: 6,
  },
  {
    // A list of the same name that is asked for its entries first.
    name: "empty-list",
    all: ["absence:empty", "about:text"],
    any: NEAR,
    none: ["form:skip", "in:handler"],
    right: 9,
    judged: 9,
  },
  {
    // The function whose answer stands beside this one in the same row, object or call.
    name: "beside",
    all: ["at:twin"],
    any: ["use:returned", "move:leave"],
    none: ["delicate", "answer:nothing", "answer:made", "form:skip", "form:default", "move:instead:itself"],
    right: 4,
    judged: 4,
  },
  {
    // As beside: nothing for nothing of the same name.
    name: "beside-nothing",
    all: ["at:twin", "answer:nothing", "about:same", "hop:0"],
    any: ["use:returned", "move:leave"],
    none: ["delicate", "form:skip", "type:other"],
    right: 5,
    judged: 5,
  },
  {
    // A constant that stands for nothing, of which comments or documents say so.
    name: "constant-said",
    all: ["answer:constant", "said"],
    any: NEAR,
    none: ["itself:read", "use:argument", "use:condition", "move:instead:itself"],
    right: 3,
    judged: 3,
  },
  {
    // The other half of a choice: `seat === null ? STANDBY : placeOf(seatOf(seat))`.
    name: "other-half",
    all: ["move:join"],
    any: [],
    none: ["delicate"],
    right: 1,
    judged: 1,
  },
  {
    // Nothing, as the comment of the function itself says, and as it gives on another way.
    name: "nothing-said",
    all: ["answer:nothing", "said"],
    any: ["ends:nothing", "callers:ask", "use:entry"],
    none: ["type:other", "absence:entry", "itself:read"],
    right: 6,
    judged: 6,
  },
  {
    // Nothing, as all callers ask.
    name: "nothing-asked",
    all: ["form:nothing", "callers:ask"],
    any: [],
    none: ["in:handler", "ends:nothing", "delicate"],
    right: 4,
    judged: 4,
  },
  {
    // The function gives nothing, and its only caller does what it does idly elsewhere, as documents say.
    name: "handed-up-said",
    all: ["handed:up", "form:early", "said"],
    any: [],
    none: ["in:handler"],
    right: 1,
    judged: 1,
  },
  {
    // A setting beside others with a default, in which an empty entry does no harm.
    name: "optional-setting",
    all: ["form:neutral", "neutral:beside", "neutral:membership"],
    any: [],
    none: [],
    right: 2,
    judged: 2,
  },
  {
    // The fields beside are read by a function that knows what to give.
    name: "fellow-reader",
    all: ["form:sibling", "reader:alike"],
    any: ["field:admits", "field:refuses"],
    none: [],
    right: 2,
    judged: 2,
  },
  {
    // `request.session.get(KEY, {})` for `request.session[KEY]`: the same entry of the same table.
    name: "same-entry",
    all: ["form:default", "table:same", "about:same"],
    any: NEAR,
    none: [],
    right: 2,
    judged: 2,
  },
  {
    // `if not self._redo: return self.text` in front of `self._redo.pop()`, for `self._undo.pop()`.
    name: "same-step",
    all: ["move:leave", "step:alike"],
    any: NEAR,
    none: ["form:skip", "lead:left", "leaves:others"],
    right: 1,
    judged: 1,
  },
  {
    // `self.waiting.append(fault)` where another lookup of the function finds nothing.
    name: "kept-for-later",
    all: ["move:leave", "lead:kept", "at:function"],
    any: [],
    none: ["delicate"],
    right: 2,
    judged: 2,
  },
  {
    // `channels[person.channel] ?? channels.mail`: a constant, a sentence or the table itself says which is for all others.
    name: "table-default",
    all: ["form:table"],
    any: [],
    none: [],
    right: 2,
    judged: 2,
  },
  {
    // `math.log10(clip.views) if clip.views else 0.0`, as another figure of the same count is 0 where that is 0.
    name: "figure-of-nothing",
    all: ["figure:zero", "about:same"],
    any: NEAR,
    none: ["delicate"],
    right: 1,
    judged: 1,
  },
  {
    // `viewer is not None and job.id in viewer.saved`, as another condition asks for the viewer first.
    name: "asked-before",
    all: ["form:guard", "about:same", "use:alike"],
    any: NEAR,
    none: ["delicate"],
    right: 1,
    judged: 1,
  },
  {
    // `if (event.position) lines.push(…)`, as other lines are only added where there is something.
    name: "only-where-there",
    all: ["form:only"],
    any: [],
    none: ["delicate"],
    right: 3,
    judged: 3,
  },
  {
    // What is not signed is not signed well.
    name: "no-credential",
    all: ["form:predicate", "delicate"],
    any: [],
    none: ["type:other", "absence:entry"],
    right: 1,
    judged: 1,
  },
];

/** The least log-odds at which a reading is offered, and by how much it must be better than another answer. */
export const LEAST = 1;
export const MARGIN = 0.3;

/** Log-odds that a ground is right. */
export function worthOf({ right, judged }: Ground): number {
  return Math.log((right + 0.5) / (judged - right + 0.5));
}

/** Whether one place, with what is known of the reading, has this ground. */
export function holds({ all, any, none }: Ground, marks: ReadonlySet<string>): boolean {
  return (
    all.every((mark) => marks.has(mark)) &&
    (any.length === 0 || any.some((mark) => marks.has(mark))) &&
    !none.some((mark) => marks.has(mark))
  );
}
