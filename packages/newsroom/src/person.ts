/** The short permanent ASCII id in `/author/{id}/{slug}`. */
export type PersonId = string & { readonly __person: true };

/** Somebody who signs stories. */
export interface Person {
  readonly id: PersonId;
  readonly name: string;
  readonly slug: string;
  readonly role?: string;
  readonly about?: string;
}

/** One name of a story's byline, as printed; `person` once the newsroom knows who that is. */
export interface Byline {
  readonly name: string;
  readonly role?: string;
  readonly person?: PersonId;
}
