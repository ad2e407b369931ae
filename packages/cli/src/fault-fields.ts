/** A fault as the log keeps it. */
export function faultFields(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { fault: String(fault) };
  const cause = fault.cause instanceof Error ? { cause: fault.cause.message } : {};
  return { fault: fault.name, message: fault.message, stack: fault.stack, ...cause };
}
