/** Who does something: a person by name, a machine by its name, or the command line of whoever runs the system. */
export type Actor = `u:${string}` | `m:${string}` | `cli:${string}`;
