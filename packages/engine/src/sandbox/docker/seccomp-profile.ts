import { CLONE_NAMESPACES, REFUSED_CALLS, REFUSED_IOCTLS } from "../syscalls.ts";

const EPERM = 1;
const ENOSYS = 38;
const WHOLE_WORD = 0xffffffff;

/**
 * The same refusals as the bubblewrap driver's filter, as the JSON of a container engine. It takes the place of the
 * engine's own profile, which allows some of them (ptrace) and differs from version to version.
 */
export function seccompProfile(): string {
  const refused = { action: "SCMP_ACT_ERRNO", errnoRet: EPERM } as const;
  return JSON.stringify({
    defaultAction: "SCMP_ACT_ALLOW",
    syscalls: [
      { names: REFUSED_CALLS.map(({ name }) => name), ...refused },
      ...bitsOf(CLONE_NAMESPACES).map((flag) => ({
        names: ["clone"],
        ...refused,
        args: [{ index: 0, value: flag, valueTwo: flag, op: "SCMP_CMP_MASKED_EQ" }],
      })),
      // Its flags lie in memory, where a filter cannot look: the C library then uses `clone`.
      { names: ["clone3"], action: "SCMP_ACT_ERRNO", errnoRet: ENOSYS },
      ...Object.values(REFUSED_IOCTLS).map((request) => ({
        names: ["ioctl"],
        ...refused,
        args: [{ index: 1, value: WHOLE_WORD, valueTwo: request, op: "SCMP_CMP_MASKED_EQ" }],
      })),
    ],
  });
}

function bitsOf(flags: number): readonly number[] {
  return Array.from({ length: 31 }, (_, index) => 2 ** index).filter((bit) => (flags & bit) !== 0);
}
